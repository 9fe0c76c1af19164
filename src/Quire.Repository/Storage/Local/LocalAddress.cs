namespace Quire.Repository.Storage.Local;

/// <summary>What an address of this server says about the bytes that may be put to it.</summary>
/// <param name="Store">Name of the store.</param>
/// <param name="Key">Under which key they come to lie.</param>
/// <param name="UploadId">The upload in parts they are a part of; empty for a file put whole.</param>
/// <param name="Part">Number of the part, from 1; 0 for a file put whole.</param>
/// <param name="Most">How many bytes there may be.</param>
/// <param name="Until">When the address is dead, in seconds since 1970.</param>
public sealed record LocalAddress(string Store, string Key, string UploadId, int Part, long Most, long Until);
