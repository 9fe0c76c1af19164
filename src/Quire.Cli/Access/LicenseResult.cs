using Quire.Cli.Console;
using Quire.Contracts.Access;

namespace Quire.Cli.Access;

/// <summary>A licence an installation offers.</summary>
internal sealed record LicenseResult : IRow, IFacts
{
    public static IReadOnlyList<string> Columns { get; } = ["Name", "Address", "Default", "Offered"];

    public required long Id { get; init; }

    /// <summary>As <c>--license</c> takes it.</summary>
    public required string Name { get; init; }

    public string? Uri { get; init; }

    public string? Description { get; init; }

    /// <summary>Whether new datasets get it unless they name another.</summary>
    public required bool Default { get; init; }

    /// <summary>Whether depositors may choose it.</summary>
    public required bool Active { get; init; }

    /// <summary>Short identifier, such as <c>CC-BY-4.0</c>.</summary>
    public string? RightsIdentifier { get; init; }

    public static LicenseResult Of(LicenseResponse license) =>
        new()
        {
            Id = license.Id ?? 0,
            Name = license.Name ?? "",
            Uri = license.Uri,
            Description = license.ShortDescription,
            Default = license.IsDefault ?? false,
            Active = license.Active ?? true,
            RightsIdentifier = license.RightsIdentifier,
        };

    public IReadOnlyList<string?> Cells() => [Name, Uri, Default ? "default" : "", Active ? "" : "no longer"];

    public IEnumerable<(string Name, string? Value)> Facts() =>
        [
            ("Name", Name),
            ("Address", Uri),
            ("Description", Description),
            ("Identifier", RightsIdentifier),
            ("Default", SafeText.YesNo(Default)),
            ("Offered", SafeText.YesNo(Active)),
            ("Id", $"{Id}"),
        ];
}
