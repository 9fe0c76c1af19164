namespace Quire.Repository.Files.Types;

/// <summary>What a file was taken for, and what it is taken for when it is looked at again.</summary>
/// <param name="Old">Media type so far.</param>
/// <param name="New">Media type found.</param>
public sealed record DetectedType(string Old, string New);
