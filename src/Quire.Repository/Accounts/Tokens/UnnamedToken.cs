namespace Quire.Repository.Accounts.Tokens;

/// <summary>The API token an account has without a name.</summary>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">Until when it is valid.</param>
/// <param name="LastUsedAt">When it was last used, to a few minutes; null for never.</param>
public sealed record UnnamedToken(DateTime CreatedAt, DateTime ExpiresAt, DateTime? LastUsedAt);
