using Quire.Repository.Data.Accounts;

namespace Quire.Repository.Access.Membership;

/// <summary>What accounts say of the Shibboleth identity provider that vouches for them.</summary>
internal static class ShibbolethAccounts
{
    /// <summary>What accounts of such providers name as their authentication provider.</summary>
    public const string ProviderId = "shib";

    /// <summary>The one attribute that is known of an account: the entity id of its identity provider.</summary>
    public const string Attribute = "Shib-Identity-Provider";

    // The name at the provider is its entity id and the person's name there.
    private const char Separator = '|';

    /// <summary>The entity id; null for accounts others vouch for.</summary>
    public static string? ProviderOf(AccountRecord account) =>
        account.ProviderId == ProviderId && account.PersistentUserId.LastIndexOf(Separator) is > 0 and var end
            ? account.PersistentUserId[..end]
            : null;
}
