using Quire.Domain.Access;

namespace Quire.Repository.Accounts.Tokens;

/// <summary>An API token its owner gave a name.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">Its name, unique in the account.</param>
/// <param name="Scope">What it allows.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">Until when it is valid.</param>
/// <param name="LastUsedAt">When it was last used, to a few minutes; null for never.</param>
public sealed record NamedToken(
    long Id,
    string Name,
    TokenScope Scope,
    DateTime CreatedAt,
    DateTime ExpiresAt,
    DateTime? LastUsedAt
);
