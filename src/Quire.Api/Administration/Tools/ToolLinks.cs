using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Quire.Contracts;
using Quire.Contracts.Administration.Tools;
using Quire.Repository.Administration.Tools;

namespace Quire.Api.Administration.Tools;

/// <summary>
/// Where people go to open an external tool: its address with what it is told, or where it sends them once this server told it.
/// </summary>
internal sealed class ToolLinks(IHttpClientFactory clients)
{
    /// <summary>Name of the HTTP client tools are called with.</summary>
    public const string Client = "external tools";

    private static readonly JsonTypeInfo<ToolParametersResponse> Shape =
        (JsonTypeInfo<ToolParametersResponse>)WireJson.Options.GetTypeInfo(typeof(ToolParametersResponse));

    public async Task<string> OfAsync(ToolOpening opening, string? locale, bool preview, CancellationToken ct)
    {
        if (opening.Tool.HttpMethod == "POST")
        {
            return await TellAsync(opening, ct);
        }

        var parameters = opening.Callback is { } callback
            ?
            [
                KeyValuePair.Create("callback", Convert.ToBase64String(Encoding.UTF8.GetBytes(callback))),
                .. locale is null ? Array.Empty<KeyValuePair<string, string>>() : [KeyValuePair.Create("locale", locale)],
            ]
            : opening.Telling.Parameters;
        var query = parameters.Select(p => $"{Uri.EscapeDataString(p.Key)}={Uri.EscapeDataString(p.Value)}");
        var text = string.Join('&', preview ? query.Append("preview=true") : query);
        var url = opening.Tool.Url;
        return text.Length == 0 ? url : $"{url}{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{text}";
    }

    private async Task<string> TellAsync(ToolOpening opening, CancellationToken ct)
    {
        using var http = clients.CreateClient(Client);
        using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(ToolJson.Of(opening.Telling), Shape));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, opening.Tool.Url) { Content = content };
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            var moved = response.StatusCode is HttpStatusCode.Found or HttpStatusCode.Moved or HttpStatusCode.SeeOther;
            return
                moved
                && response.Headers.Location is { } location
                && new Uri(new Uri(opening.Tool.Url), location) is { Scheme: "http" or "https" } place
                ? place.AbsoluteUri
                : throw ToolRequestErrors.NoAnswer(opening.Tool.DisplayName);
        }
        catch (HttpRequestException)
        {
            throw ToolRequestErrors.NoAnswer(opening.Tool.DisplayName);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw ToolRequestErrors.NoAnswer(opening.Tool.DisplayName);
        }
    }
}
