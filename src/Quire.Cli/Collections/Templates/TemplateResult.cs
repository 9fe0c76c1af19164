using System.Globalization;
using Quire.Cli.Console;
using Quire.Contracts.Collections.Templates;

namespace Quire.Cli.Collections.Templates;

/// <summary>What datasets of a collection are begun with.</summary>
internal sealed record TemplateResult : IRow, IFacts
{
    public static IReadOnlyList<string> Columns { get; } = ["Id", "Name", "Collection", "Default", "Used"];

    public required long Id { get; init; }

    public required string Name { get; init; }

    public string? Collection { get; init; }

    public required bool Default { get; init; }

    public required long Used { get; init; }

    public static TemplateResult Of(TemplateResponse template) =>
        new()
        {
            Id = template.Id,
            Name = template.Name,
            Collection = template.DataverseAlias,
            Default = template.IsDefault,
            Used = template.UsageCount,
        };

    public IReadOnlyList<string?> Cells() =>
        [
            Id.ToString(CultureInfo.InvariantCulture),
            Name,
            Collection,
            SafeText.YesNo(Default),
            Used.ToString(CultureInfo.InvariantCulture),
        ];

    public IEnumerable<(string Name, string? Value)> Facts() =>
        [
            ("Number", Id.ToString(CultureInfo.InvariantCulture)),
            ("Name", Name),
            ("Collection", Collection),
            ("Default", SafeText.YesNo(Default)),
            ("Used", Used.ToString(CultureInfo.InvariantCulture)),
        ];
}
