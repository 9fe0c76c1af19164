namespace Quire.Api.Http.Wording;

/// <summary>How refusals of deposits over SWORD are told: its own statuses, and words its clients know.</summary>
internal static class SwordTexts
{
    public static IReadOnlyList<RefusalText> All { get; } =
    [
        RefusalText.Of("request.sword.mediation-unsupported") with
        {
            Status = 412,
        },
        RefusalText.Of("request.sword.checksum-mismatch") with
        {
            Status = 412,
        },
        RefusalText.Of("request.sword.entry-expected") with
        {
            Status = 415,
        },
        RefusalText.Of("request.sword.packaging-unsupported") with
        {
            Status = 415,
        },
        RefusalText.Of("dataset.deletion.published", "The published dataset {target} has no draft to delete.") with
        {
            At = ["DeleteDeposit"],
            Status = 405,
        },
        RefusalText.Of("dataset.deletion.versions-published", "The published dataset {target} has no draft to delete.") with
        {
            At = ["DeleteDeposit"],
            Status = 405,
        },
    ];
}
