using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Quire.Repository.Accounts.Sessions;

namespace Quire.Api.Accounts.Sessions;

/// <summary>
/// The way of one browser to one provider and back, which it keeps itself: all that goes over the wire is worked out from its
/// secret, so that nobody without the cookie can come back on it, and no other provider can take the place of the one asked.
/// </summary>
/// <param name="ProviderId">The provider.</param>
/// <param name="Secret">Known to this browser alone.</param>
/// <param name="BegunAt">When it was sent on its way.</param>
/// <param name="ReturnTo">Path people come to in the end.</param>
internal sealed record SignInWay(string ProviderId, string Secret, DateTimeOffset BegunAt, string ReturnTo)
{
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>Comes back with the browser.</summary>
    public string State => SessionSecrets.Derived(Secret, "state");

    /// <summary>Stands in what the provider signs.</summary>
    public string Nonce => SessionSecrets.Derived(Secret, "nonce");

    /// <summary>Proves that the code was asked for here.</summary>
    public string Verifier => SessionSecrets.Derived(Secret, "verifier");

    public string Challenge => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    /// <summary>By which it is known once it was gone.</summary>
    public string Digest => SessionSecrets.Derived(Secret, "used");

    public string Written =>
        Base64Url.EncodeToString(
            Encoding.UTF8.GetBytes(
                string.Join(
                    '\n',
                    Secret,
                    BegunAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
                    ProviderId,
                    ReturnTo
                )
            )
        );

    /// <summary>What a cookie says; null where it is none of ours, or too old.</summary>
    public static SignInWay? Read(string? cookie, DateTimeOffset now)
    {
        if (cookie is null || !Base64Url.IsValid(cookie))
        {
            return null;
        }

        return
            Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cookie)).Split('\n')
                is [{ Length: 43 } secret, var begun, var provider, var path]
            && long.TryParse(begun, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds <= now.ToUnixTimeSeconds()
            && seconds > (now - Longest).ToUnixTimeSeconds()
            && IsLocal(path)
            ? new(provider, secret, DateTimeOffset.FromUnixTimeSeconds(seconds), path)
            : null;
    }

    /// <summary>Whether a path leads nowhere but to this installation.</summary>
    public static bool IsLocal(string path) =>
        path.Length is > 0 and <= 1_000
        && path[0] == '/'
        && (path.Length == 1 || path[1] is not ('/' or '\\'))
        && path.All(c => c is > ' ' and < (char)127 && c != '\\');
}
