using Microsoft.AspNetCore.Http;

namespace Quire.Web.Rendering;

/// <summary>What goes out with every page.</summary>
internal static class PageHeaders
{
    // Nothing comes from elsewhere, nothing stands in the page itself, and nobody puts it into a frame.
    private const string Policy =
        "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>The same of a page whose script also sends bytes somewhere else.</summary>
    /// <param name="origin">Scheme, host and port.</param>
    public static string PolicyFor(string origin) => $"{Policy}; connect-src 'self' {origin}";

    public static void Set(HttpContext context, PageContext page)
    {
        var headers = context.Response.Headers;
        if (headers.ContentSecurityPolicy.Count == 0)
        {
            headers.ContentSecurityPolicy = Policy;
        }

        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.Vary = "Accept-Language, Cookie";
        headers.ContentLanguage = page.Texts.Language;
        if (headers.CacheControl.Count == 0)
        {
            // What is public today may not be tomorrow; what somebody sees who is signed in is for them.
            headers.CacheControl = page.Viewer is null ? "no-cache" : "private, no-store";
        }
    }
}
