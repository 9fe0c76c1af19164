namespace Quire.Repository.Data.Accounts;

/// <summary>The password of a built-in account.</summary>
public sealed class BuiltInCredentialRecord
{
    public long Id { get; set; }

    public long AccountId { get; set; }

    public required string UserName { get; set; }

    /// <summary>Salted hash with its parameters; never the password.</summary>
    public required string PasswordHash { get; set; }
}
