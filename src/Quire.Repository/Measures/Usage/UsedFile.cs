namespace Quire.Repository.Measures.Usage;

/// <summary>A file somebody got.</summary>
/// <param name="Id">Its id.</param>
/// <param name="DatasetId">The dataset it is in.</param>
/// <param name="Size">Its bytes.</param>
public readonly record struct UsedFile(long Id, long DatasetId, long Size);
