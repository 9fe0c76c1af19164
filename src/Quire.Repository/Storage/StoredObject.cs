namespace Quire.Repository.Storage;

/// <summary>An object in a store.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="StoredAt">When it was stored, in UTC.</param>
public sealed record StoredObject(ObjectKey Key, long Length, DateTime StoredAt);
