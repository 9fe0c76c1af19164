using System.Globalization;
using Quire.Cli.Console;
using Quire.Contracts.Administration.Tools;

namespace Quire.Cli.Administration.Tools;

/// <summary>A program elsewhere that works on datasets or files.</summary>
internal sealed record ToolResult : IRow, IFacts
{
    public static IReadOnlyList<string> Columns { get; } = ["Id", "Name", "Scope", "Types", "Content type"];

    public long? Id { get; init; }

    public string? Name { get; init; }

    public string? Description { get; init; }

    public string? Scope { get; init; }

    public required IReadOnlyList<string> Types { get; init; }

    public string? ContentType { get; init; }

    public string? Url { get; init; }

    public static ToolResult Of(ExternalTool tool) =>
        new()
        {
            Id = tool.Id,
            Name = tool.DisplayName,
            Description = tool.Description,
            Scope = tool.Scope,
            Types = tool.Types ?? [],
            ContentType = tool.ContentType,
            Url = tool.ToolUrl,
        };

    public IReadOnlyList<string?> Cells() =>
        [Id?.ToString(CultureInfo.InvariantCulture), Name, Scope, string.Join(", ", Types), ContentType];

    public IEnumerable<(string Name, string? Value)> Facts() =>
        [
            ("Number", Id?.ToString(CultureInfo.InvariantCulture)),
            ("Name", Name),
            ("Description", Description),
            ("Scope", Scope),
            ("Types", string.Join(", ", Types)),
            ("Content type", ContentType),
            ("Address", Url),
        ];
}
