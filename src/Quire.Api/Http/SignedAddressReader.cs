using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Quire.Domain.Access;
using Quire.Repository.Accounts;
using Quire.Repository.Accounts.Signing;

namespace Quire.Api.Http;

/// <summary>
/// Reads signed addresses: good for the very address and method that were signed, as the account they were signed for. Anything
/// behind the signature, or another order, makes another address.
/// </summary>
internal sealed class SignedAddressReader(CallerDirectory callers) : ICredentialReader
{
    private static readonly string[] Parameters = ["until", "user", "method", "token"];

    public async ValueTask<Caller?> ReadAsync(HttpContext context)
    {
        var query = context.Request.Query;
        if (!Parameters.All(query.ContainsKey) || context.GetEndpoint()?.Metadata.GetMetadata<IgnoresTokens>() is not null)
        {
            return null;
        }

        var sent = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
        var at = Math.Max(
            sent.LastIndexOf("?until=", StringComparison.Ordinal),
            sent.LastIndexOf("&until=", StringComparison.Ordinal)
        );
        var values = at < 0 ? [] : sent[(at + 1)..].Split('&').Select(p => p.Split('=', 2)).ToArray();
        if (
            !values.Select(v => v[0]).SequenceEqual(Parameters, StringComparer.Ordinal)
            || Array.Exists(values, v => v.Length == 1)
            || values[2][1] != context.Request.Method
        )
        {
            throw RequestErrors.BadSignature();
        }

        var account = await context
            .RequestServices.GetRequiredService<SignedAddresses>()
            .AccountOfAsync(
                sent[..at],
                Uri.UnescapeDataString(values[1][1]),
                values[2][1],
                Uri.UnescapeDataString(values[0][1]),
                values[3][1],
                context.RequestAborted
            );
        return account is { } id
            ? await callers.ByAccountAsync(id, Credential.SignedAddress, Connected.OriginOf(context), context.RequestAborted)
            : throw RequestErrors.BadSignature();
    }
}
