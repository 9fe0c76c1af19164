namespace Quire.Server.Health;

/// <summary>How one part of the server is.</summary>
/// <param name="Status">As for the whole.</param>
/// <param name="Milliseconds">How long looking took.</param>
/// <param name="Description">What is the matter; says nothing about addresses or accounts, since anybody may ask.</param>
internal sealed record PartHealth(string Status, double Milliseconds, string? Description);
