using Quire.Domain.Errors;

namespace Quire.Api.Http.Wording;

/// <summary>How links are spoken of on the wire.</summary>
internal static class LinkTexts
{
    public static IReadOnlyList<RefusalText> All { get; } =
    [
        RefusalText.Of("collection.link.own-dataset", "Can't link a dataset to its dataverse"),
        RefusalText.Of("collection.link.dataset-below", "Can't link a dataset to its parent dataverses"),
        RefusalText.Of("collection.link.dataset-linked", "Can't link a dataset that has already been linked to this dataverse"),
        RefusalText.Of("collection.link.itself", "Can't link a dataverse to itself"),
        RefusalText.Of("collection.link.below", "Can't link a dataverse to its parents"),
        RefusalText.Of("collection.link.present", "{linked} has already been linked to {linking}."),
        RefusalText.Of(
            "collection.link.dataset-not-found",
            "Dataset linking dataverse with dataset ID {dataset} and dataset linking dataverse ID {collection} not found."
        ),
        RefusalText.Of(
            "collection.link.not-found",
            "Dataverse linking dataverse with dataverse ID {linked} and dataverse linking dataverse ID {linking} not found."
        ),
        RefusalText.OfAll<RepositoryError.NotPermitted>() with
        {
            At = ["ListDatasetLinks"],
            Status = 403,
            Text = "User is not allowed to list the link(s) of this dataset",
        },
        RefusalText.Of("access.superuser.required", "Not a superuser") with
        {
            At = ["ListCollectionLinks"],
            Status = 403,
        },
        RefusalText.Of("access.account.required", "Only authenticated users can link a dataverse.") with
        {
            At = ["ListLinkableCollections"],
            Status = 403,
        },
    ];
}
