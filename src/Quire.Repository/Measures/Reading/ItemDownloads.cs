namespace Quire.Repository.Measures.Reading;

/// <summary>How often a file, or files of a dataset, were downloaded.</summary>
/// <param name="Id">The file or dataset.</param>
/// <param name="PersistentId">Its identifier; null for a file without.</param>
/// <param name="Amount">How often, up to the month.</param>
/// <param name="Month">The month, as <c>202401</c>; 0 where none was asked for.</param>
public sealed record ItemDownloads(long Id, string? PersistentId, long Amount, int Month);
