using Microsoft.AspNetCore.Http;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Repository.Accounts;

namespace Quire.Api.Accounts.OpenId;

/// <summary>
/// Reads bearer tokens others issue. Where no provider is enabled they are not looked at, as before there were any.
/// </summary>
internal sealed class BearerTokenReader(BearerTokens tokens, CallerDirectory callers) : ICredentialReader
{
    public async ValueTask<Caller?> ReadAsync(HttpContext context)
    {
        if (
            BearerTokens.In(context) is not { } token
            || context.GetEndpoint()?.Metadata.GetMetadata<IgnoresTokens>() is not null
            || !await tokens.AreTakenAsync(context.RequestAborted)
        )
        {
            return null;
        }

        var identity = await tokens.ReadAsync(token, context.RequestAborted);
        return await callers.ByLoginAsync(
                identity.ProviderId,
                identity.Subject,
                Credential.Bearer,
                Connected.OriginOf(context),
                context.RequestAborted
            ) ?? throw OpenIdErrors.NoAccount();
    }
}
