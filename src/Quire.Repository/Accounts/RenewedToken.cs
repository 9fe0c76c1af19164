namespace Quire.Repository.Accounts;

/// <summary>A fresh token, shown this once.</summary>
/// <param name="Identifier">Name of the account, without <c>@</c>.</param>
/// <param name="Token">The token.</param>
/// <param name="ExpiresAt">Until when it is valid.</param>
public sealed record RenewedToken(string Identifier, string Token, DateTime ExpiresAt)
{
    /// <summary>Whether it is that of the first superuser there is.</summary>
    public bool IsFirstSuperusers { get; init; }
}
