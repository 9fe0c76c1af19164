namespace Quire.Repository.Operations;

/// <summary>What exclusive commands take turns on.</summary>
public static class Turns
{
    public const string Installation = "installation";
    public const string Settings = "settings";
    public const string Licenses = "licenses";
    public const string Blocks = "blocks";
    public const string CollectionAliases = "collection aliases";

    /// <summary>Names, addresses and standing of accounts.</summary>
    public const string Accounts = "accounts";

    /// <summary>What becomes of jobs that were given up.</summary>
    public const string Jobs = "jobs";

    /// <summary>The tokens of one account, named with or without <c>@</c>, in any letter case.</summary>
    public static string TokensOf(string account) => $"tokens of {account.TrimStart('@').ToLowerInvariant()}";
}
