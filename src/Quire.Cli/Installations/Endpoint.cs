namespace Quire.Cli.Installations;

/// <summary>Where calls go and with which token.</summary>
/// <param name="Server">Address of the installation.</param>
/// <param name="Token">API token; null to call as a guest.</param>
/// <param name="Installation">Name it is stored under; null when it is not.</param>
internal sealed record Endpoint(Uri Server, string? Token, string? Installation);
