using System.Text.Json;
using Quire.Cli.Console;

namespace Quire.Cli.Administration;

/// <summary>A setting of an installation.</summary>
internal sealed record SettingResult(string Name, string Value) : IRow, IFacts
{
    public static IReadOnlyList<string> Columns { get; } = ["Name", "Value"];

    // Values that are JSON come parsed; here they are text again, as they were set.
    public static SettingResult Of(string name, JsonElement value) =>
        new(name, value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText());

    public IReadOnlyList<string?> Cells() => [Name, Value];

    public IEnumerable<(string Name, string? Value)> Facts() => [("", Value)];
}
