using Microsoft.AspNetCore.Http;
using Quire.Api.Http;

namespace Quire.Api.Files;

/// <summary>Keeps what one caller may download out of the hands of others who ask the same proxy.</summary>
internal static class DownloadCaching
{
    /// <summary>
    /// What somebody got with a token is kept for nobody else; they may keep it themselves, and ask whether it changed.
    /// </summary>
    public static void Set(Call call)
    {
        if (call.Caller.HasAccount || Credentials.AreIn(call.Http.Request))
        {
            call.Http.Response.Headers.CacheControl = "private, no-cache";
        }
    }
}
