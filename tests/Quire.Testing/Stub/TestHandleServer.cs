using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Quire.Testing.Stub;

/// <summary>
/// A server of the Handle System, as the manual tells of its HTTP JSON interface, and as badly behaved as a test asks.
/// </summary>
public sealed class TestHandleServer : IAsyncDisposable
{
    public const string Prefix = "20.500.12345";
    public const string Secret = "key:with colon & 100%";
    private const string Administrator = $"300:0.NA/{Prefix}";

    private readonly WebApplication _app;
    private readonly TestCertificate? _client;
    private volatile Func<HttpContext, Task<bool>> _before = _ => Task.FromResult(false);
    private volatile Func<HttpContext, Task> _after = _ => Task.CompletedTask;
    private int _requests;

    private TestHandleServer(WebApplication app, TestCertificate? client) => (_app, _client) = (app, client);

    /// <summary>What it knows: the values of handles by index.</summary>
    public ConcurrentDictionary<string, SortedDictionary<int, JsonObject>> Known { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The key it knows its administrator by.</summary>
    public string Key { get; set; } = Secret;

    public int Requests => _requests;

    public string Url => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>Starts one; with certificates it speaks HTTPS, and knows its administrator by the client's.</summary>
    public static async Task<TestHandleServer> StartAsync(TestCertificate? own = null, TestCertificate? client = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.UseSetting("urls", own is null ? "http://127.0.0.1:0" : "https://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.ConfigureHttpsDefaults(https =>
            {
                https.ServerCertificate = own?.Certificate;
                https.ClientCertificateMode = ClientCertificateMode.AllowCertificate;
                https.AllowAnyClientCertificate();
            })
        );
        var app = builder.Build();
        var server = new TestHandleServer(app, client);
        app.Map("/api/handles/{**handle}", (Delegate)server.AnswerAsync);
        await app.StartAsync();
        return server;
    }

    /// <summary>The settings of a provider, <c>Identifiers:Providers:NAME:…</c>, that keeps handles here.</summary>
    public Dictionary<string, string?> Provider(string name, string shoulder = "") =>
        new(StringComparer.Ordinal)
        {
            [$"Identifiers:Providers:{name}:Type"] = "hdl",
            [$"Identifiers:Providers:{name}:Authority"] = Prefix,
            [$"Identifiers:Providers:{name}:Shoulder"] = shoulder,
            [$"Identifiers:Providers:{name}:Url"] = Url,
            [$"Identifiers:Providers:{name}:Password"] = _client is null ? Secret : null,
        };

    /// <summary>Where a handle leads; null for nowhere.</summary>
    public string? AddressOf(string handle) =>
        Known.GetValueOrDefault(handle)?.Values.FirstOrDefault(v => TypeOf(v) == "URL")?["data"]!["value"]!.GetValue<string>();

    /// <summary>The types of its values, in their order.</summary>
    public string TypesOf(string handle) =>
        Known.GetValueOrDefault(handle) is { } values ? string.Join(' ', values.Values.Select(TypeOf)) : "";

    /// <summary>Makes a handle as somebody else would.</summary>
    public void Add(string handle, params (int Index, string Type, string Value)[] values) =>
        Known[handle] = new(values.ToDictionary(v => v.Index, v => Value(v.Index, v.Type, v.Value)));

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

        var handle = (string)http.Request.RouteValues["handle"]!;
        if (!await IsAdministratorAsync(http))
        {
            await TellAsync(http, 401, 402, handle);
            return;
        }

        switch (http.Request.Method)
        {
            case "GET" when Known.TryGetValue(handle, out var values):
                await TellAsync(http, 200, 1, handle, values);
                break;
            case "PUT":
                await WriteAsync(http, handle);
                break;
            case "DELETE" when Known.TryRemove(handle, out _):
                await _after(http);
                await TellAsync(http, 200, 1, handle);
                break;
            default:
                await TellAsync(http, 404, 100, handle);
                break;
        }
    }

    private async Task<bool> IsAdministratorAsync(HttpContext http)
    {
        var said = http.Request.Headers.Authorization.ToString();
        if (_client is not null)
        {
            var shown = await http.Connection.GetClientCertificateAsync();
            return said == "Handle clientCert=\"true\"" && shown?.Thumbprint == _client.Certificate.Thumbprint;
        }

        var words = said.StartsWith("Basic ", StringComparison.Ordinal)
            ? Encoding.UTF8.GetString(Convert.FromBase64String(said[6..])).Split(':')
            : [];
        return words is [var name, var key]
            && Uri.UnescapeDataString(name) == Administrator
            && Uri.UnescapeDataString(key) == Key;
    }

    private async Task WriteAsync(HttpContext http, string handle)
    {
        if (http.Request.ContentType != "application/json")
        {
            await TellAsync(http, 400, 202, handle);
            return;
        }

        var sent = (await JsonNode.ParseAsync(http.Request.Body))!["values"]!.AsArray().Select(v => v!.DeepClone().AsObject());
        var values = sent.ToDictionary(v => v["index"]!.GetValue<int>());
        var isNew = !Known.ContainsKey(handle);
        if (http.Request.Query["index"].ToString() is { Length: > 0 } index)
        {
            if (isNew || values.Keys.Single().ToString(CultureInfo.InvariantCulture) != index)
            {
                await TellAsync(http, isNew ? 404 : 400, isNew ? 100 : 202, handle);
                return;
            }

            Known[handle][values.Keys.Single()] = values.Values.Single();
        }
        else if (!isNew && http.Request.Query["overwrite"] == "false")
        {
            await TellAsync(http, 409, 101, handle);
            return;
        }
        else if (values.Values.Count(v => TypeOf(v) == "HS_ADMIN") != 1)
        {
            await TellAsync(http, 400, 202, handle);
            return;
        }
        else
        {
            Known[handle] = new(values);
        }

        await _after(http);
        await TellAsync(http, isNew ? 201 : 200, 1, handle);
    }

    private static async Task TellAsync(
        HttpContext http,
        int status,
        int code,
        string handle,
        SortedDictionary<int, JsonObject>? values = null
    )
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        var told = new JsonObject { ["responseCode"] = code, ["handle"] = handle };
        if (values is not null)
        {
            told["values"] = new JsonArray([.. values.Values.Select(v => v.DeepClone())]);
        }

        await http.Response.WriteAsync(told.ToJsonString());
    }

    private static string TypeOf(JsonObject value) => value["type"]!.GetValue<string>();

    private static JsonObject Value(int index, string type, string value) =>
        new()
        {
            ["index"] = index,
            ["type"] = type,
            ["data"] = new JsonObject { ["format"] = "string", ["value"] = value },
            ["ttl"] = 86400,
            ["timestamp"] = "2020-01-01T00:00:00Z",
        };
}
