using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Domain.Access;
using Quire.Repository.Access.Previews;
using Quire.Repository.Accounts;

namespace Quire.Api.Http;

/// <summary>Reads API tokens. The header wins over the query; an unknown token is refused.</summary>
internal sealed class ApiTokenReader(CallerDirectory callers, PreviewCallers previews) : ICredentialReader
{
    public const string Header = "X-Dataverse-key";
    private const string Download = "DownloadFile";

    public async ValueTask<Caller?> ReadAsync(HttpContext context)
    {
        if (TokenOf(context) is not { } token || IgnoresTokens(context))
        {
            return null;
        }

        var origin = Connected.OriginOf(context);
        return await callers.ByTokenAsync(token, origin, context.RequestAborted)
            ?? await PreviewAsync(context, token, origin)
            ?? throw RequestErrors.UnknownToken();
    }

    public static string? TokenOf(HttpContext context)
    {
        if (context.Request.Headers[Header] is { Count: > 0 } header && header[0] is { Length: > 0 } sent)
        {
            return sent;
        }

        return context.Request.Query["key"] is { Count: > 0 } query && query[0] is { Length: > 0 } key ? key : null;
    }

    // The secret of an anonymized link opens single files and nothing else, so that no answer can tell whose they are.
    private async ValueTask<Caller?> PreviewAsync(HttpContext context, string token, CallOrigin origin) =>
        await previews.ByTokenAsync(token, origin, context.RequestAborted) is { } caller
        && (
            !caller.IsAnonymized || context.GetEndpoint()?.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName == Download
        )
            ? caller
            : null;

    // The query parameter "key" of these endpoints is not an API token.
    private static bool IgnoresTokens(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<IgnoresTokens>() is not null;
}
