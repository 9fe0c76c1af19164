namespace Quire.Repository.Accounts.Providers;

/// <summary>The kinds of providers there are, by the names clients know.</summary>
public static class ProviderKinds
{
    /// <summary>Passwords of this installation.</summary>
    public const string BuiltIn = "BuiltinAuthenticationProvider";

    /// <summary>OpenID Connect: bearer tokens somebody else issues.</summary>
    public const string OpenId = "oidc";

    /// <summary>Each with a sentence about it.</summary>
    public static readonly IReadOnlyList<(string Alias, string Info)> All =
    [
        (BuiltIn, "Accounts with a password of this installation"),
        (OpenId, "OpenID Connect: factoryData names issuer and clientId"),
    ];
}
