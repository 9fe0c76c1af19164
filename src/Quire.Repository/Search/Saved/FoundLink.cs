using Quire.Repository.Data;

namespace Quire.Repository.Search.Saved;

/// <summary>Something a saved search found.</summary>
/// <param name="Item">The collection or dataset.</param>
/// <param name="Name">Its name or title.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="LinkId">Id of the link that was made; null for none.</param>
public sealed record FoundLink(RepositoryObject Item, string Name, FoundLinkOutcome Outcome, long? LinkId = null);
