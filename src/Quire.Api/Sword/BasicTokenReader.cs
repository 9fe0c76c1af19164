using System.Text;
using Microsoft.AspNetCore.Http;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Repository.Accounts;

namespace Quire.Api.Sword;

/// <summary>
/// Reads API tokens sent as the user name of basic authentication, as SWORD clients send them; elsewhere nobody looks at it. It
/// is the last reader, and who proves nothing is refused: everything SWORD offers takes an account.
/// </summary>
internal sealed class BasicTokenReader(CallerDirectory callers) : ICredentialReader
{
    private const string Scheme = "Basic ";

    public async ValueTask<Caller?> ReadAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<SpeaksSword>() is null)
        {
            return null;
        }

        if (context.Request.Headers["On-Behalf-Of"].ToString().Trim().Length > 0)
        {
            throw SwordErrors.MediationUnsupported();
        }

        var token = TokenIn(context.Request.Headers.Authorization.ToString()) ?? throw SwordErrors.TokenMissing();
        return await callers.ByTokenAsync(token, Connected.OriginOf(context), context.RequestAborted)
            ?? throw RequestErrors.UnknownToken();
    }

    /// <summary>The user name; null when there is none.</summary>
    private static string? TokenIn(string header)
    {
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var sent = header[Scheme.Length..].Trim();
        var bytes = new byte[sent.Length];
        if (!Convert.TryFromBase64String(sent, bytes, out var length))
        {
            return null;
        }

        var name = Encoding.UTF8.GetString(bytes, 0, length).Split(':')[0];
        return name.Length == 0 ? null : name;
    }
}
