using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Quire.Domain.Access;
using Quire.Repository.Accounts;

namespace Quire.Api.Http;

/// <summary>Finds out who asks, before anything else is looked at. The header wins over the query; an unknown token is refused.</summary>
internal sealed class CallerMiddleware(RequestDelegate next)
{
    public const string TokenHeader = "X-Dataverse-key";
    private static readonly object Key = new();

    public async Task InvokeAsync(HttpContext context)
    {
        if (!context.Items.ContainsKey(Key))
        {
            Admit(context, await CallerAsync(context));
        }

        await next(context);
    }

    /// <summary>Says who asks, where it had to be known earlier.</summary>
    public static void Admit(HttpContext context, Caller caller) => context.Items[Key] = caller;

    public static Caller Of(HttpContext context) => (Caller)context.Items[Key]!;

    private static async Task<Caller> CallerAsync(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (TokenOf(context) is not { } token || IgnoresTokens(context))
        {
            return Caller.GuestFrom(address);
        }

        return await context.RequestServices.GetRequiredService<CallerDirectory>().ByTokenAsync(token, address, context.RequestAborted)
            ?? throw RequestErrors.UnknownToken();
    }

    public static string? TokenOf(HttpContext context)
    {
        if (context.Request.Headers[TokenHeader] is { Count: > 0 } header && header[0] is { Length: > 0 } sent)
        {
            return sent;
        }

        return context.Request.Query["key"] is { Count: > 0 } query && query[0] is { Length: > 0 } key ? key : null;
    }

    // The query parameter "key" of these endpoints is not an API token.
    private static bool IgnoresTokens(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<IgnoresTokens>() is not null;
}
