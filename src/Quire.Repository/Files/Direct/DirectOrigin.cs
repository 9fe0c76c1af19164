namespace Quire.Repository.Files.Direct;

/// <summary>That the bytes of a file came past this server.</summary>
/// <param name="IssuedId">The key issued for them.</param>
/// <param name="TakenOver">
/// Whether they were copied to a key of their own, out of reach of the client, and have the digest said. The copy goes when the
/// registration fails. False when a job will do it.
/// </param>
public sealed record DirectOrigin(long IssuedId, bool TakenOver);
