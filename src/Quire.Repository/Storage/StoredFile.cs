namespace Quire.Repository.Storage;

/// <summary>Where the bytes of a file are.</summary>
/// <param name="Store">Name of the store.</param>
/// <param name="Key">Key in it.</param>
public sealed record StoredFile(string Store, string Key);
