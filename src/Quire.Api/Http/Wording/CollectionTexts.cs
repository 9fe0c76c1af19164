using Quire.Domain.Errors;

namespace Quire.Api.Http.Wording;

/// <summary>How collections are spoken of on the wire.</summary>
internal static class CollectionTexts
{
    public static IReadOnlyList<WireText> All { get; } =
    [
        WireText.Of("collection.target.not-found", "Can't find dataverse with identifier='{alias}'"),
        WireText.Of("collection.data.invalid", "{problems}") with
        {
            EachProblem = " Invalid value: <<<{value}>>> for {path} at Dataverse - {message}",
        },
        WireText.Of("collection.alias.taken", "A dataverse with alias {alias} already exists"),
        WireText.Of("collection.release.done", "Dataverse {alias} has already been published."),
        WireText.Of(
            "collection.owner.unpublished",
            "Dataverse {alias} may not be published because its host dataverse ({owner}) has not been published."),
        WireText.Of("collection.root.not-removable", "Cannot delete the root dataverse"),
        WireText.Of("collection.content.present", "Cannot delete non-empty dataverses"),
        WireText.OfAll<RepositoryError.NotPermitted>() with
        {
            At = ["GetBlockRoot", "GetBlockRootDeprecated"], Status = 403, Text = "Not authorized",
        },
    ];
}
