using Quire.Domain.Errors;

namespace Quire.Api.Http.Wording;

/// <summary>How the search index is spoken of on the wire.</summary>
internal static class SearchTexts
{
    private static readonly string[] Permissions = ["ReindexAllPermissions", "ReindexPermissions"];

    public static IReadOnlyList<RefusalText> All { get; } =
    [
        RefusalText.Of("search.own.no-role", "No results. Please select at least one Role."),
        RefusalText.Of("search.own.no-kind", "No results. Please select one of Dataverses, Datasets, Files."),
        RefusalText.Of("search.own.account-unknown", "No user found for: \"{account}\""),
        RefusalText.Of("access.superuser.required", "Superusers only.") with
        {
            At = Permissions,
            Status = 403,
        },
        RefusalText.Of("access.target.unknown", "Could not find DvObject based on id {name}") with
        {
            At = Permissions,
            Status = 400,
        },
        RefusalText.Of(
            "request.index-dataset.gone",
            "Could not find dataset {dataset} in the database. Requested to clear from Solr anyway: it is removed."
        ),
        RefusalText.Of(
            "collection.target.not-found",
            "Could not find dataverse with id of {alias}. Result from deletion attempt: {message}"
        ) with
        {
            At = ["ReindexObject"],
        },
        RefusalText.Of(
            "dataset.target.not-found",
            "Could not find dataset with id of {dataset}. Result from deletion attempt: {message}"
        ) with
        {
            At = ["ReindexObject"],
        },
        RefusalText.Of("dataset.target.pid-not-found", "Could not find dataset with persistent id {pid}") with
        {
            At = ["ReindexDataset"],
            Status = 400,
        },
    ];
}
