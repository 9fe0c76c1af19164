using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Quire.Testing.Stub;

/// <summary>DataCite, as its documentation tells of it, and as badly behaved as a test asks.</summary>
public sealed class TestDataCite : IAsyncDisposable
{
    public const string User = "TEST.QUIRE";
    public const string Password = "secret:with colon";
    private const string MediaType = "application/vnd.api+json";

    private readonly WebApplication _app;
    private volatile Func<HttpContext, Task<bool>> _before = _ => Task.FromResult(false);
    private volatile Func<HttpContext, Task> _after = _ => Task.CompletedTask;
    private int _requests;

    private TestDataCite(WebApplication app) => _app = app;

    /// <summary>What it knows: state, address and metadata by DOI.</summary>
    public ConcurrentDictionary<string, (string State, string? Url, string? Xml)> Known { get; } =
        new(StringComparer.OrdinalIgnoreCase);

    public int Requests => _requests;

    public string Url => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>The configuration of a server that has an account here.</summary>
    public Dictionary<string, string?> Account =>
        new(StringComparer.Ordinal)
        {
            ["DataCite:Url"] = Url,
            ["DataCite:User"] = User,
            ["DataCite:Password"] = Password,
            ["DataCite:Prefixes:0"] = "10.5072",
        };

    /// <summary>The settings of a provider, <c>Identifiers:Providers:NAME:…</c>, that keeps DOIs here.</summary>
    public Dictionary<string, string?> Provider(string name, string authority) =>
        new(StringComparer.Ordinal)
        {
            [$"Identifiers:Providers:{name}:Type"] = "datacite",
            [$"Identifiers:Providers:{name}:Authority"] = authority,
            [$"Identifiers:Providers:{name}:Url"] = Url,
            [$"Identifiers:Providers:{name}:User"] = User,
            [$"Identifiers:Providers:{name}:Password"] = Password,
        };

    public static async Task<TestDataCite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        var app = builder.Build();
        var registry = new TestDataCite(app);
        app.Map("/dois/{**doi}", (Delegate)registry.AnswerAsync);
        await app.StartAsync();
        return registry;
    }

    /// <summary>
    /// What happens from now on before a request is looked at (true: it is answered), and after it took effect.
    /// </summary>
    public void Behave(Func<HttpContext, Task<bool>>? before = null, Func<HttpContext, Task>? after = null) =>
        (_before, _after) = (before ?? (_ => Task.FromResult(false)), after ?? (_ => Task.CompletedTask));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        Interlocked.Increment(ref _requests);
        if (await _before(http))
        {
            return;
        }

        var expected = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{Password}"));
        var doi = (string)http.Request.RouteValues["doi"]!;
        if (http.Request.Headers.Authorization != expected)
        {
            http.Response.StatusCode = 401;
            return;
        }

        switch (http.Request.Method)
        {
            case "GET":
                await TellAsync(http, doi);
                break;
            case "PUT":
                await WriteAsync(http, doi);
                break;
            case "DELETE":
                var isDraft = Known.TryGetValue(doi, out var known) && known.State == "draft";
                http.Response.StatusCode =
                    known.State is null ? 404
                    : isDraft ? 204
                    : 405;
                if (isDraft)
                {
                    Known.TryRemove(doi, out _);
                }

                break;
            default:
                http.Response.StatusCode = 405;
                break;
        }
    }

    private async Task WriteAsync(HttpContext http, string doi)
    {
        if (http.Request.ContentType != MediaType)
        {
            http.Response.StatusCode = 415;
            return;
        }

        var sent = (await JsonNode.ParseAsync(http.Request.Body))!["data"]!;
        var attributes = sent["attributes"]!;
        var known = Known.GetValueOrDefault(doi, ("draft", null, null));
        var xml = attributes["xml"] is { } x
            ? Encoding.UTF8.GetString(Convert.FromBase64String(x.GetValue<string>()))
            : known.Item3;
        var url = attributes["url"]?.GetValue<string>() ?? known.Item2;
        var state = attributes["event"]?.GetValue<string>() switch
        {
            "publish" or "register" when xml is null || url is null => null,
            "publish" => "findable",
            "register" when known.Item1 == "draft" => "registered",
            "hide" when known.Item1 == "draft" => "draft",
            "hide" => "registered",
            _ => known.Item1,
        };
        if (state is null || sent["type"]?.GetValue<string>() != "dois")
        {
            http.Response.StatusCode = 422;
            await http.Response.WriteAsync("""{"errors":[{"source":"xml","title":"Can't be blank"}]}""");
            return;
        }

        Known[doi] = (state, url, xml);
        await _after(http);
        await TellAsync(http, doi);
    }

    private async Task TellAsync(HttpContext http, string doi)
    {
        if (!Known.TryGetValue(doi, out var known))
        {
            http.Response.StatusCode = 404;
            return;
        }

        http.Response.ContentType = MediaType;
        await http.Response.WriteAsync(
            new JsonObject
            {
                ["data"] = new JsonObject
                {
                    ["id"] = doi,
                    ["type"] = "dois",
                    ["attributes"] = new JsonObject
                    {
                        ["doi"] = doi,
                        ["state"] = known.State,
                        ["url"] = known.Url,
                    },
                },
            }.ToJsonString()
        );
    }
}
