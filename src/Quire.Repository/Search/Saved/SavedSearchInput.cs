namespace Quire.Repository.Search.Saved;

/// <summary>What a search to be saved is.</summary>
/// <param name="CreatorId">Account on whose behalf links are made.</param>
/// <param name="Query">The query.</param>
/// <param name="CollectionId">The collection that shows what is found.</param>
/// <param name="Filters">Filter queries, all of which must hold.</param>
public sealed record SavedSearchInput(long CreatorId, string Query, long CollectionId, IReadOnlyList<string> Filters);
