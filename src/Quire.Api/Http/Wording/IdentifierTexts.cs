using Quire.Domain.Errors;

namespace Quire.Api.Http.Wording;

/// <summary>How identifiers and their providers are spoken of on the wire.</summary>
internal static class IdentifierTexts
{
    private static readonly string[] Asking = ["GetIdentifier", "ListUnreserved"];

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
        RefusalText.Of("identifier.dataset.not-public", "Modify Registration Metadata must be run on a published dataset."),
    ];
}
