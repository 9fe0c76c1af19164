using Quire.Domain.Errors;

namespace Quire.Repository.Search.Saved;

/// <summary>Refusals about saved searches.</summary>
internal static class SavedSearchErrors
{
    public static RepositoryException NotFound(long search) =>
        Refuse.NotFound("search.saved.not-found", $"Could not find saved search id {search}");

    public static RepositoryException CreatorUnknown(long account) =>
        Refuse.NotFound("search.saved.creator-unknown", $"There is no account with the id {account}.");

    public static RepositoryException CollectionUnknown(long collection) =>
        Refuse.NotFound("search.saved.collection-unknown", $"There is no collection with the id {collection}.");
}
