using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Quire.Repository.Administration;
using Quire.Repository.Installation;

namespace Quire.Api.Administration;

/// <summary>
/// Refuses calls to the endpoints the installation blocks, before anybody asks for a token. The settings name the endpoints by
/// their first path segments and say who may pass all the same.
/// </summary>
internal sealed class Blocking(RequestDelegate next, Settings settings, IOptions<InstallationOptions> installation)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var said = await settings.GetAsync(SettingNames.BlockedApiEndpoints, context.RequestAborted);
        // Where nobody said anything, or took away what was said, only a test installation is open.
        if ((said ?? (installation.Value.Dev ? "" : BlockedApi.Endpoints)).Split(',').Any(entry => Covers(entry.Trim(' ', '/'), context))
            && await RefusalAsync(context, unlessSaid: said is null ? BlockedApi.LocalhostOnly : null) is { } refusal)
        {
            await WriteAsync(context, refusal);
            return;
        }

        await next(context);
    }

    // The route as declared counts besides the path as sent: no spelling of the path gets around it, and entries may name parts like {id}.
    private static bool Covers(string entry, HttpContext context) =>
        entry.Length > 0
        && (Begins(context.Request.Path.Value ?? "", entry) || Begins((context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "", entry));

    private static bool Begins(string path, string entry)
    {
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var wanted = entry.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return segments is [var api, ..] && api.Equals("api", StringComparison.OrdinalIgnoreCase)
            && segments.Length > wanted.Length
            && wanted.Zip(segments.Skip(1)).All(pair => pair.First.Equals(pair.Second, StringComparison.OrdinalIgnoreCase) || pair.First is ['{', .., '}']);
    }

    private async Task<string?> RefusalAsync(HttpContext context, string? unlessSaid)
    {
        // A list without a policy, or with one nobody knows, blocks: forgetting a setting must not open anything.
        switch (await settings.GetAsync(SettingNames.BlockedApiPolicy, context.RequestAborted) ?? unlessSaid)
        {
            case "allow":
                return null;
            case BlockedApi.LocalhostOnly:
                return LocalCall.Is(context) ? null : "Endpoint restricted to localhost access only.";
            case "unblock-key":
                return await HasKeyAsync(context) ? null : "Endpoint requires an unblock key for access.";
            default:
                return "Endpoint blocked. Access denied.";
        }
    }

    private async Task<bool> HasKeyAsync(HttpContext context)
    {
        var header = context.Request.Headers["X-Dataverse-unblock-key"].ToString();
        var sent = header.Length > 0 ? header : context.Request.Query["unblock-key"].ToString();
        return await settings.GetAsync(SettingNames.BlockedApiKey, context.RequestAborted) is { } key && !string.IsNullOrWhiteSpace(key)
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(sent));
    }

    // Lower-case "error", as clients know this answer alone.
    private static async Task WriteAsync(HttpContext context, string message)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteString("status", "error");
        json.WriteString("message", message);
        json.WriteEndObject();
    }
}
