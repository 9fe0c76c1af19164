using Quire.Cli.Console;

namespace Quire.Cli.Installations;

/// <summary>An installation the user knows; of its token only the end.</summary>
internal sealed record InstallationResult(string Name, string Server, bool Default, string? Token) : IRow
{
    public static IReadOnlyList<string> Columns { get; } = ["Name", "Server", "Default", "Token"];

    public IReadOnlyList<string?> Cells() => [Name, Server, Default ? "default" : "", Token ?? "none"];
}
