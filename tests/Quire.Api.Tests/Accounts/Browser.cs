using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Quire.Testing;

namespace Quire.Api.Tests.Accounts;

/// <summary>A browser, as far as cookies go; it follows nothing by itself.</summary>
internal sealed class Browser : IDisposable
{
    private readonly HttpClient _http;

    public Browser(TestServer server) =>
        _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies })
        {
            BaseAddress = server.Address,
        };

    public CookieContainer Cookies { get; } = new();

    /// <summary>What its session is told to be sent with.</summary>
    public string? Antiforgery { get; private set; }

    public async Task<WireAnswer> SendAsync(
        HttpMethod method,
        string path,
        JsonNode? body = null,
        bool withAntiforgery = true,
        string? origin = null
    )
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        }

        if (withAntiforgery && Antiforgery is not null)
        {
            request.Headers.Add("X-Quire-Antiforgery", Antiforgery);
        }

        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using var response = await _http.SendAsync(request);
        var answer = new WireAnswer(
            response.StatusCode,
            await response.Content.ReadAsByteArrayAsync(),
            response.Headers,
            response.Content.Headers
        );
        if (
            response.IsSuccessStatusCode
            && response.Content.Headers.ContentType?.MediaType == "application/json"
            && answer.Text.Contains("\"antiforgery\"", StringComparison.Ordinal)
        )
        {
            Antiforgery = answer.Data["antiforgery"]!.GetValue<string>();
        }

        return answer;
    }

    /// <summary>Sends what a form of a page has in it.</summary>
    public async Task<WireAnswer> FormAsync(string path, IReadOnlyDictionary<string, string> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        using var response = await _http.PostAsync(new Uri(path, UriKind.Relative), content);
        return new(
            response.StatusCode,
            await response.Content.ReadAsByteArrayAsync(),
            response.Headers,
            response.Content.Headers
        );
    }

    public Task<WireAnswer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<WireAnswer> SessionAsync() => GetAsync("/api/quire/session");

    /// <summary>Signs in with a password.</summary>
    public Task<WireAnswer> SignInAsync(string name, string password) =>
        SendAsync(HttpMethod.Post, "/api/quire/session", new JsonObject { ["userName"] = name, ["password"] = password });

    /// <summary>Goes to a provider; what it was asked.</summary>
    public async Task<IReadOnlyDictionary<string, string>> BeginAsync(string provider, string returnTo = "/")
    {
        var answer = await GetAsync($"/api/quire/signin/{provider}?returnTo={Uri.EscapeDataString(returnTo)}");
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        var place = answer.Headers.Location!;
        var asked = QueryHelpers.ParseQuery(place.Query).ToDictionary(q => q.Key, q => q.Value.ToString());
        asked["at"] = place.AbsoluteUri;
        return asked;
    }

    /// <summary>Comes back from a provider.</summary>
    public Task<WireAnswer> FinishAsync(string provider, string query) =>
        GetAsync($"/api/quire/signin/{provider}/callback?{query}");

    public void Dispose() => _http.Dispose();
}
