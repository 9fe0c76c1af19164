namespace Quire.Repository.Search.Places;

/// <summary>Some documents, and all that lies directly in some collections and datasets.</summary>
/// <param name="Documents">Ids of documents, such as <c>dataset_12_draft</c>.</param>
/// <param name="Parents">Ids of collections and datasets.</param>
public sealed record SearchPlaces(IReadOnlyList<string> Documents, IReadOnlyList<long> Parents);
