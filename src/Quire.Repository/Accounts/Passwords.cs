using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Quire.Repository.Data.Accounts;

namespace Quire.Repository.Accounts;

/// <summary>Hashes and checks passwords of built-in accounts with the framework's own scheme.</summary>
public sealed class Passwords(IPasswordHasher<BuiltInCredentialRecord> hasher, IOptions<PasswordHasherOptions> options)
{
    private readonly Lazy<BuiltInCredentialRecord> _nobody = new(() =>
        new() { UserName = "", PasswordHash = hasher.HashPassword(null!, Guid.NewGuid().ToString()) }
    );

    /// <summary>What to keep of a password just chosen. Slow on purpose.</summary>
    public StoredPassword New(string password) => new(hasher.HashPassword(null!, password), NewKeys(password));

    /// <summary>The keys of an account that has none yet. Slow on purpose, as long as checking the password.</summary>
    public TokenKeys NewKeys(string password) => TokenKeys.Make(password, options.Value.IterationCount);

    /// <summary>
    /// Whether a password is that of an account; for none it takes as long to say no, so that nobody learns which there are.
    /// </summary>
    public bool Matches(BuiltInCredentialRecord? credential, string password)
    {
        var checkedFor = credential ?? _nobody.Value;
        var matches =
            hasher.VerifyHashedPassword(checkedFor, checkedFor.PasswordHash, password) != PasswordVerificationResult.Failed;
        return matches && credential is not null;
    }
}
