using Microsoft.AspNetCore.Identity;
using Quire.Repository.Data.Accounts;

namespace Quire.Repository.Accounts;

/// <summary>Hashes and checks passwords of built-in accounts with the framework's own scheme.</summary>
public sealed class Passwords
{
    private readonly PasswordHasher<BuiltInCredentialRecord> _hasher = new();

    public string Hash(string password) => _hasher.HashPassword(null!, password);

    public bool Matches(BuiltInCredentialRecord credential, string password) =>
        _hasher.VerifyHashedPassword(credential, credential.PasswordHash, password) != PasswordVerificationResult.Failed;
}
