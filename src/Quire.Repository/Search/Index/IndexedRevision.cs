namespace Quire.Repository.Search.Index;

/// <summary>A document of the index and the revision of the object it was built from.</summary>
/// <param name="Id">The document id, such as <c>dataset_12_draft</c>.</param>
/// <param name="Revision">What the feeder put into <see cref="SearchDocument.Revision"/>.</param>
public readonly record struct IndexedRevision(string Id, long Revision);
