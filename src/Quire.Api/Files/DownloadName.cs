using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Quire.Api.Files;

/// <summary>Names what is downloaded, between quotation marks whether or not it needs them: clients cut them off.</summary>
internal static class DownloadName
{
    public static void Set(HttpResponse response, string name)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        if (!disposition.FileName.StartsWith("\"", StringComparison.Ordinal))
        {
            disposition.FileName = $"\"{disposition.FileName}\"";
        }

        response.Headers.ContentDisposition = disposition.ToString();
    }
}
