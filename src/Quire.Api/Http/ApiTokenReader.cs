using Microsoft.AspNetCore.Http;
using Quire.Domain.Access;
using Quire.Repository.Accounts;

namespace Quire.Api.Http;

/// <summary>Reads API tokens. The header wins over the query; an unknown token is refused.</summary>
internal sealed class ApiTokenReader(CallerDirectory callers) : ICredentialReader
{
    public const string Header = "X-Dataverse-key";

    public async ValueTask<Caller?> ReadAsync(HttpContext context)
    {
        if (TokenOf(context) is not { } token || IgnoresTokens(context))
        {
            return null;
        }

        return await callers.ByTokenAsync(token, Connected.OriginOf(context), context.RequestAborted)
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

    // The query parameter "key" of these endpoints is not an API token.
    private static bool IgnoresTokens(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<IgnoresTokens>() is not null;
}
