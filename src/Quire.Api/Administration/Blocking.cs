using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Quire.Api.Http;
using Quire.Repository.Accounts;
using Quire.Repository.Accounts.SignIn;
using Quire.Repository.Administration;
using Quire.Repository.Installation;

namespace Quire.Api.Administration;

/// <summary>
/// Refuses calls to the endpoints the installation blocks, before anybody asks for a token. The settings name the endpoints by
/// their first path segments and say who may pass all the same. Whatever they say, administration of an installation for real use
/// wants a superuser's token or the unblock key, unless the call comes in at the administration listener: where a call seems to
/// come from says nothing behind a proxy.
/// </summary>
internal sealed class Blocking(RequestDelegate next, Settings settings, IOptions<InstallationOptions> installation)
{
    private const string Blocked = "Endpoint blocked. Access denied.";
    private const string OnlyLocal = "Endpoint restricted to localhost access only.";

    public async Task InvokeAsync(HttpContext context)
    {
        if (!AdministrationConnection.Has(context) && await RefusalAsync(context) is { } refusal)
        {
            await WriteAsync(context, refusal);
            return;
        }

        await next(context);
    }

    private async Task<string?> RefusalAsync(HttpContext context)
    {
        var said = await settings.GetAsync(SettingNames.BlockedApiEndpoints, context.RequestAborted);
        var isListed = BlockedEndpoints.Cover(said ?? "", context);
        if (installation.Value.Dev)
        {
            return isListed ? await RefusalForTestsAsync(context) : null;
        }

        var isAdministration = BlockedEndpoints.Cover(BlockedApi.Endpoints, context);
        if (!isListed && !isAdministration)
        {
            return null;
        }

        var policy = await settings.GetAsync(SettingNames.BlockedApiPolicy, context.RequestAborted);
        return (
            isListed ? policy
            : said is null && policy is not null ? policy
            : BlockedApi.UnblockKey
        ) switch
        {
            "allow" when !isAdministration => null,
            "allow" or BlockedApi.UnblockKey => await HasKeyAsync(context) || await IsSuperuserAsync(context)
                ? null
                : "Endpoint requires an unblock key or the API token of a superuser for access.",
            BlockedApi.LocalhostOnly => LocalCall.Is(context) && await IsSuperuserAsync(context) ? null : OnlyLocal,
            // A list without a policy, or with one nobody knows, blocks: forgetting a setting must not open anything.
            _ => Blocked,
        };
    }

    // Installations for client test suites do as the older servers did.
    private async Task<string?> RefusalForTestsAsync(HttpContext context) =>
        await settings.GetAsync(SettingNames.BlockedApiPolicy, context.RequestAborted) switch
        {
            "allow" => null,
            BlockedApi.LocalhostOnly => LocalCall.Is(context) ? null : OnlyLocal,
            BlockedApi.UnblockKey => await HasKeyAsync(context) ? null : "Endpoint requires an unblock key for access.",
            _ => Blocked,
        };

    private async Task<bool> HasKeyAsync(HttpContext context)
    {
        var header = context.Request.Headers["X-Dataverse-unblock-key"].ToString();
        var sent = header.Length > 0 ? header : context.Request.Query["unblock-key"].ToString();
        return sent.Length > 0
            && await settings.GetAsync(SettingNames.BlockedApiKey, context.RequestAborted) is { } key
            && !string.IsNullOrWhiteSpace(key)
            && await context
                .RequestServices.GetRequiredService<GuessGuard>()
                .IsRightAsync(
                    new(SettingNames.BlockedApiKey, context.Connection.RemoteIpAddress, "Unblock"),
                    () => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(sent)),
                    context.RequestAborted
                );
    }

    // What these endpoints do is then done by somebody, and the audit log says by whom.
    private static async Task<bool> IsSuperuserAsync(HttpContext context)
    {
        if (
            ApiTokenReader.TokenOf(context) is not { } token
            || await context
                .RequestServices.GetRequiredService<CallerDirectory>()
                .ByTokenAsync(token, Connected.OriginOf(context), context.RequestAborted)
                is not { IsSuperuser: true } caller
        )
        {
            return false;
        }

        CallerMiddleware.Admit(context, caller);
        return true;
    }

    // Lower-case "error", as clients know this answer alone.
    private static async Task WriteAsync(HttpContext context, string message)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers[ErrorWriter.CodeHeader] = RequestErrors.EndpointBlocked(message).Error.Code.Text;
        context.Response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteString("status", "error");
        json.WriteString("message", message);
        json.WriteEndObject();
    }
}
