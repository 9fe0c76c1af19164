using System.Net;
using Quire.Testing;

namespace Quire.Web.Tests.Sweeps;

/// <summary>How a route answers those who have no right to what is hidden.</summary>
internal static class LeakRules
{
    // Pages nobody has without an account, who is led to sign in before anything is looked up.
    private static readonly string[] ForPeople = ["/edit/", "/ask/", "/collection/", "/deposit/"];

    /// <param name="pattern">The route.</param>
    /// <param name="thing">What is hidden.</param>
    /// <param name="isGuest">Whether nobody is signed in.</param>
    /// <param name="answer">What was answered.</param>
    public static bool Allow(string pattern, Hidden thing, bool isGuest, WireAnswer answer)
    {
        var status = answer.Status;
        var to = answer.Headers.Location?.OriginalString ?? "";
        return pattern switch
        {
            // Nothing but where else it may be.
            "/dataverse.xhtml"
            or "/dataset.xhtml"
            or "/citation"
            or "/file.xhtml"
            or "/previewurl.xhtml"
            or "/privateurl.xhtml" => status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found,
            "/preview" => status == (thing.Link is null ? HttpStatusCode.NotFound : HttpStatusCode.OK),
            "/dataset/{**id}" when thing.IsKnown => status
                is HttpStatusCode.OK
                    or HttpStatusCode.Found
                    or HttpStatusCode.NotFound,
            "/file/{**id}" when thing.Kind is "restricted" or "embargoed" => status
                is HttpStatusCode.OK
                    or HttpStatusCode.NotFound,
            "/ask/dataset/{id:long}" when !isGuest && thing.Kind is "restricted" or "embargoed" => status
                is HttpStatusCode.OK
                    or HttpStatusCode.NotFound,
            // Where a form is sent to there is nothing to see but the way to its page.
            "/edit/{id:long}/files/describe" or "/edit/{id:long}/upload" => status == HttpStatusCode.Found
                && to.EndsWith("/files", StringComparison.Ordinal),
            // Where a public dataset is shown besides, whoever has an account may know, and show it in collections of theirs.
            "/edit/{id:long}/links" when !isGuest && thing.IsKnown => status == HttpStatusCode.OK,
            _ when isGuest && LeadsToSignIn(status, to) => ForPeople.Any(p => pattern.StartsWith(p, StringComparison.Ordinal)),
            // On to the download, which refuses.
            _ when pattern.StartsWith("/answer/", StringComparison.Ordinal) => status
                is HttpStatusCode.Found
                    or HttpStatusCode.Forbidden
                    or HttpStatusCode.NotFound,
            _ => status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound,
        };
    }

    private static bool LeadsToSignIn(HttpStatusCode status, string to) =>
        status == HttpStatusCode.Found && to.Contains("account/sign-in?returnTo=", StringComparison.Ordinal);
}
