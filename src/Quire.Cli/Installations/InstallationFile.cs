namespace Quire.Cli.Installations;

/// <summary>The configuration file as it is on disk.</summary>
internal sealed record InstallationFile
{
    public string? Default { get; init; }

    public IReadOnlyDictionary<string, InstallationEntry>? Installations { get; init; }
}
