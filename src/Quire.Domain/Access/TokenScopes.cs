namespace Quire.Domain.Access;

/// <summary>How scopes of tokens are written.</summary>
public static class TokenScopes
{
    /// <summary>Name of a scope: <c>all</c>, <c>deposit</c> or <c>read</c>.</summary>
    public static string NameOf(TokenScope scope) =>
        scope switch
        {
            TokenScope.All => "all",
            TokenScope.Deposit => "deposit",
            _ => "read",
        };

    /// <summary>The scope of a name, in any letter case.</summary>
    public static bool TryParse(string name, out TokenScope scope)
    {
        foreach (var known in Enum.GetValues<TokenScope>())
        {
            if (NameOf(known).Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                scope = known;
                return true;
            }
        }

        scope = TokenScope.Read;
        return false;
    }
}
