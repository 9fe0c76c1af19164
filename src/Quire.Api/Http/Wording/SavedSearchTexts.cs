namespace Quire.Api.Http.Wording;

/// <summary>How saved searches are spoken of on the wire.</summary>
internal static class SavedSearchTexts
{
    public static IReadOnlyList<RefusalText> All { get; } =
    [
        // As they spell it.
        RefusalText.Of("search.saved.not-found", "Count not find saved search id {search}") with
        {
            At = ["LinkFound"],
            Status = 400,
        },
        RefusalText.Of("search.saved.creator-unknown", "Could not find user based on creatorId: {account}"),
        RefusalText.Of("search.saved.collection-unknown", "Could not find a dataverse based on id {collection}"),
    ];
}
