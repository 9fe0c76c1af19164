using Quire.Domain.Errors;

namespace Quire.Api.Http.Wording;

/// <summary>How identifiers and their providers are spoken of on the wire.</summary>
internal static class IdentifierTexts
{
    private static readonly string[] Asking = ["GetIdentifier", "ListUnreserved"];

    private static readonly string[] Replacing = ["ReplaceHandle"];

    private const string NoReplacement = "Failed to migrate Dataset Handle id: {target}";

    private const string NoDataset = "No such dataset";

    private static readonly string[] Choosing =
    [
        "SetIdentifierGenerator",
        "ReconcileIdentifier",
        "GetCollectionGenerator",
        "SetCollectionGenerator",
        "ResetCollectionGenerator",
    ];

    private static readonly string[] OfDatasets =
    [
        "GetIdentifierGenerator",
        "SetIdentifierGenerator",
        "ResetIdentifierGenerator",
        "ReconcileIdentifier",
    ];

    public static IReadOnlyList<RefusalText> All { get; } =
    [
        RefusalText.Of("access.superuser.required", "Forbidden. You must be a superuser.") with
        {
            At = Asking,
            Status = 403,
        },
        RefusalText.Of("access.account.required", "api key required") with
        {
            At = ["GiveAllFileIdentifiers"],
        },
        RefusalText.Of("access.account.required", "Authentication is required.") with
        {
            At = Choosing,
        },
        RefusalText.Of("access.account.required", "Authentication is required.") with
        {
            At = ["ResetIdentifierGenerator"],
            Status = 400,
        },
        RefusalText.Of("access.superuser.required", "Superusers only.") with
        {
            At = [.. Choosing, "ResetIdentifierGenerator"],
            Status = 403,
        },
        RefusalText.Of("access.permission.missing", NoDataset) with
        {
            At = ["GetIdentifierGenerator"],
            Status = 404,
        },
        RefusalText.Of("dataset.target.not-found", NoDataset) with
        {
            At = OfDatasets,
        },
        RefusalText.Of("dataset.target.pid-not-found", NoDataset) with
        {
            At = OfDatasets,
        },
        RefusalText.Of("access.superuser.required", "Forbidden. You must be a superuser.") with
        {
            At = Replacing,
            Status = 401,
        },
        RefusalText.Of("dataset.target.not-found", NoReplacement) with
        {
            At = Replacing,
            Status = 400,
        },
        RefusalText.Of("dataset.target.pid-not-found", NoReplacement) with
        {
            At = Replacing,
            Status = 400,
        },
        RefusalText.Of(
            "identifier.handle.made",
            "May not migrate while installation protocol set to \"hdl\". Protocol must be \"doi\""
        ),
        RefusalText.Of("identifier.generator.gone", "No PID Generator configured for the give id."),
        RefusalText.Of("identifier.generator.unknown", "No PID Generator found for the give id"),
        RefusalText.Of("identifier.dataset.not-public", "Modify Registration Metadata must be run on a published dataset."),
    ];
}
