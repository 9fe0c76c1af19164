using Microsoft.AspNetCore.Http;
using Quire.Web.Rendering;

namespace Quire.Web.Addresses;

/// <summary>Leads from one address of this installation to another.</summary>
internal static class Moved
{
    /// <param name="context">The request.</param>
    /// <param name="path">Where to, without slash in front.</param>
    /// <param name="forEver">Whether the address never means anything else.</param>
    public static IResult To(HttpContext context, string path, bool forEver = false)
    {
        context.Response.Headers.CacheControl = forEver ? "public, max-age=3600" : "private, no-store";
        return TypedResults.Redirect(PageContexts.RootOf(context.Request) + path, permanent: forEver);
    }
}
