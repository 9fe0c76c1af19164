namespace Quire.Repository.Installation;

/// <summary>The administrator of a new installation.</summary>
/// <param name="Name">Account name.</param>
/// <param name="Token">API token; shown once, stored only as a digest.</param>
public sealed record FirstAdministrator(string Name, string Token);
