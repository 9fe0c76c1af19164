using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quire.Repository.Data;
using Quire.Repository.Installation;

namespace Quire.Repository.Accounts.Signing;

/// <summary>
/// Addresses somebody may call as an account without its token, for some minutes and one method. The signature is made of the
/// account's token, of which the installation has a digest, so that it ends with the token; and of the installation's own secret.
/// </summary>
public sealed class SignedAddresses(RepositoryDb db, IOptions<InstallationOptions> options, TimeProvider time)
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>
    /// What signs any number of addresses for an account, as people know them, looked up once; null where it has no token that
    /// signs.
    /// </summary>
    /// <param name="identifier">Name of the account.</param>
    /// <param name="ct">Cancels.</param>
    internal async Task<AddressSigner?> SignerAsync(string identifier, CancellationToken ct)
    {
        var keys = await KeysOfAsync(identifier, ct);
        if (keys.Count == 0)
        {
            return null;
        }

        var (key, below) = (keys[0].Key, new Uri(options.Value.SiteUrl).AbsolutePath.TrimEnd('/') + "/");
        return (target, method, until) =>
        {
            var text = until.ToString(TimeFormat, CultureInfo.InvariantCulture);
            // Whatever leads requests here takes the path away that people find the installation below.
            var arriving = target.StartsWith(below, StringComparison.Ordinal) ? target[(below.Length - 1)..] : target;
            return $"until={text}&user={identifier}&method={method}&token={Signature(key, arriving, identifier, method, text)}";
        };
    }

    /// <summary>The account a signed address is called as; null where the signature is no good, or no good any more.</summary>
    public async Task<long?> AccountOfAsync(
        string target,
        string identifier,
        string method,
        string until,
        string signature,
        CancellationToken ct
    )
    {
        if (
            !DateTime.TryParseExact(
                until,
                TimeFormat,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out var end
            )
            || end <= time.GetUtcNow().UtcDateTime
        )
        {
            return null;
        }

        var sent = Encoding.UTF8.GetBytes(signature);
        foreach (var (account, key) in await KeysOfAsync(identifier, ct))
        {
            var expected = Encoding.UTF8.GetBytes(Signature(key, target, identifier, method, until));
            if (CryptographicOperations.FixedTimeEquals(expected, sent))
            {
                return account;
            }
        }

        return null;
    }

    private static string Signature(byte[] key, string target, string identifier, string method, string until) =>
        Convert.ToHexStringLower(
            HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(string.Join('\n', method, target, until, identifier)))
        );

    // The newest token first; one with a name is for one program, and signs nothing.
    private async Task<List<(long Account, byte[] Key)>> KeysOfAsync(string identifier, CancellationToken ct)
    {
        var (name, now) = (identifier.ToLowerInvariant(), time.GetUtcNow().UtcDateTime);
        var installation = await db.Installation.AsNoTracking().Select(i => i.Identity).SingleOrDefaultAsync(ct);
        var tokens = await db
            .ApiTokens.AsNoTracking()
            .Where(t => t.Account.IdentifierKey == name && t.Account.DeactivatedAt == null && t.Name == null && t.ExpiresAt > now)
            .OrderByDescending(t => t.Id)
            .Select(t => new { t.AccountId, t.Hash })
            .ToListAsync(ct);
        return tokens.ConvertAll(t =>
            (t.AccountId, SHA256.HashData(Encoding.UTF8.GetBytes($"{options.Value.SigningSecret}\n{installation}\n{t.Hash}")))
        );
    }
}
