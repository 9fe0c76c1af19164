namespace Quire.Repository.Storage;

/// <summary>An upload begun and never ended.</summary>
/// <param name="Id">What the store calls it.</param>
/// <param name="Key">Where its object would be; null where the store does not know yet.</param>
/// <param name="BegunAt">When it was begun or last written to, in UTC.</param>
public sealed record UnfinishedUpload(string Id, string? Key, DateTime BegunAt);
