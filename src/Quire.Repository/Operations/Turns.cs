namespace Quire.Repository.Operations;

/// <summary>What exclusive commands take turns on.</summary>
public static class Turns
{
    public const string Installation = "installation";
    public const string Settings = "settings";
    public const string Licenses = "licenses";
    public const string Blocks = "blocks";

    /// <summary>Which collection shows what of others.</summary>
    public const string Links = "links";

    /// <summary>Where collections and datasets lie.</summary>
    public const string Moves = "moves";

    /// <summary>What guestbooks ask.</summary>
    public const string Guestbooks = "guestbooks";

    public const string CollectionAliases = "collection aliases";

    /// <summary>Names, addresses and standing of accounts.</summary>
    public const string Accounts = "accounts";

    /// <summary>The tokens of one account, named with or without <c>@</c>, in any letter case.</summary>
    public static string TokensOf(string account) => $"tokens of {account.TrimStart('@').ToLowerInvariant()}";
}
