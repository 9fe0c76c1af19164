namespace Quire.Cli.Installations;

/// <summary>An installation the user logged in to.</summary>
internal sealed record Installation(string Name, Uri Server, string? Token);
