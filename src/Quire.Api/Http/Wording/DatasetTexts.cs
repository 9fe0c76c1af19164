using Quire.Domain.Errors;

namespace Quire.Api.Http.Wording;

/// <summary>How datasets, their versions, locks and exports are spoken of on the wire.</summary>
internal static class DatasetTexts
{
    private const string OnlyDrafts = "This API can only delete the latest version if it is a DRAFT. "
        + "Superusers remove published datasets with destroy: DELETE /api/datasets/{id}/destroy.";

    public static IReadOnlyList<WireText> All { get; } =
    [
        WireText.Of("dataset.timestamp.outdated", "Internal version timestamp {time} is outdated"),
        WireText.Of("dataset.version.no-draft", "This is NOT a DRAFT version"),
        WireText.Of("dataset.deletion.published", "This is a published dataset. " + OnlyDrafts),
        WireText.Of("dataset.deletion.versions-published", "This is a published dataset with multiple versions. " + OnlyDrafts),
        WireText.Of("dataset.withdrawal.version", "Only :latest-published or a specific version can be deaccessioned"),
        WireText.Of("dataset.withdrawal.address", "Invalid deaccession forward URL: {address}"),
        WireText.Of("access.superuser.required", "Destroy can only be called by superusers.") with { At = ["DestroyDataset"] },

        WireText.Of("dataset.edit.locked", "Dataset cannot be edited due to dataset lock."),
        WireText.Of("dataset.edit.in-review", "Dataset cannot be edited due to In Review dataset lock."),
        WireText.Of("dataset.lock.held", "dataset already locked with lock type {kind}"),
        WireText.Of("access.superuser.required", "This API end point can be used by superusers only.") with
        {
            At = ["LockDataset", "UnlockDataset"], Status = 403,
        },

        .. BodyOf("CreateDataset", "Error parsing Json: {message}"),
        .. BodyOf("UpdateDraft", "Error parsing dataset version: {message}"),
        .. BodyOf("EditMetadata", "Error parsing dataset update: {message}"),
        .. BodyOf("DeleteMetadata", "Error processing metadata delete: {message}"),
        WireText.Of("metadata.edit.required-emptied", "Error parsing dataset update: {message}") with { At = ["EditMetadata"] },

        WireText.Of("export.dataset.not-possible", "Export Failed"),
        WireText.Of("export.version.not-found", "Unable to look up dataset based on version. Try :latest-published or :draft."),
        WireText.Of("request.dataset.pid-malformed", "A dataset with the persistentId {target} could not be found.") with { At = ["ExportDataset"] },
        WireText.OfAll<RepositoryError.NotFound>() with
        {
            At = ["ExportDataset"], Text = "A dataset with the persistentId {target} could not be found.",
        },
    ];

    // What is wrong with the body itself is told with these words before it, what stands against the change is not.
    private static IReadOnlyList<WireText> BodyOf(string endpoint, string text) =>
    [
        WireText.OfGroup("reading", text) with { At = [endpoint] },
        WireText.Of("text.length.exceeded", text) with { At = [endpoint] },
    ];
}
