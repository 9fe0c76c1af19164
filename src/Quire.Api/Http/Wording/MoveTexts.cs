namespace Quire.Api.Http.Wording;

/// <summary>How moves are spoken of on the wire.</summary>
internal static class MoveTexts
{
    public static IReadOnlyList<RefusalText> All { get; } =
    [
        RefusalText.Of("collection.target.not-found", "Target dataverse not found.") with
        {
            At = ["MoveDataset"],
            Status = 400,
        },
        RefusalText.Of("dataset.move.same-place", "This dataset is already in this dataverse."),
        RefusalText.Of(
            "dataset.move.unpublished-place",
            "A published dataset may not be moved to an unpublished dataverse. "
                + "You can retry the move after publishing {collection}."
        ),
        RefusalText.Of(
            "dataset.move.loss",
            "Use the query parameter forceMove=true to complete the move. This move would remove {losses}."
        ),
        RefusalText.Of("collection.move.descendant", "Can't move a dataverse to its descendant"),
        RefusalText.Of("collection.move.same-place", "Dataverse already in this dataverse"),
        RefusalText.Of("collection.move.itself", "Cannot move a dataverse into itself"),
        RefusalText.Of(
            "collection.move.unpublished-place",
            "Published dataverse may not be moved to unpublished dataverse. You may publish {collection} and re-try the move."
        ),
        RefusalText.Of(
            "collection.move.loss",
            "Use the query parameter forceMove=true to complete the move. This move would remove {losses}."
        ),
    ];
}
