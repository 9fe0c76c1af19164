using Quire.Repository.Data.Accounts;

namespace Quire.Repository.Accounts;

/// <summary>The keys of an account whose password was just given.</summary>
internal sealed class UnlockedKeys
{
    private readonly byte[] _private;

    private UnlockedKeys(ProvedPassword proved, TokenKeys stored, string password)
    {
        (Proved, Stored) = (proved, stored);
        _private = TokenKeys.Unlock(stored.Private, password);
    }

    /// <summary>The password that opened them.</summary>
    public ProvedPassword Proved { get; }

    /// <summary>As they are stored, or are to be where the account has none yet.</summary>
    public TokenKeys Stored { get; }

    /// <summary>Slow on purpose.</summary>
    public static UnlockedKeys Of(BuiltInCredentialRecord credential, string password, Passwords passwords) =>
        new(
            new(credential.AccountId, credential.PasswordHash),
            credential is { TokenPublicKey: { } open, TokenPrivateKey: { } locked }
                ? new(open, locked)
                : passwords.NewKeys(password),
            password
        );

    /// <summary>The text of a token; null where these keys do not open it.</summary>
    public string? Open(ApiTokenRecord token) => token.Sealed is { } text ? SealedToken.Open(_private, text) : null;
}
