using Microsoft.AspNetCore.Http;
using Quire.Api.Http;

namespace Quire.Api.Files;

/// <summary>Keeps what one caller may download out of the hands of others who ask the same proxy.</summary>
internal static class DownloadCaching
{
    /// <summary>Whoever keeps an answer asks again before giving it away; what somebody got with a token is kept for nobody else.</summary>
    public static void Set(Call call)
    {
        var headers = call.Http.Response.Headers;
        headers.CacheControl = call.Caller.HasAccount ? "private, no-cache" : "no-cache";
        // A token in a header of its own tells a proxy nothing unless it is told to look.
        headers.AppendCommaSeparatedValues("Vary", "X-Dataverse-key", "Authorization");
    }
}
