namespace Quire.Cli.Installations;

/// <summary>An installation in the configuration file.</summary>
internal sealed record InstallationEntry
{
    public required string Server { get; init; }

    public string? Token { get; init; }
}
