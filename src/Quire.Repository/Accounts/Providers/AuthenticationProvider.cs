namespace Quire.Repository.Accounts.Providers;

/// <summary>Somebody who vouches for accounts.</summary>
/// <param name="Id">Name of the provider, as accounts carry it.</param>
/// <param name="FactoryAlias">What kind of provider it is; see <see cref="ProviderKinds"/>.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Subtitle">What people are told beside it.</param>
/// <param name="FactoryData">How it is reached: names and values, <c>issuer: https://… | clientId: …</c>.</param>
/// <param name="Enabled">Whether accounts of it are let in by it.</param>
public sealed record AuthenticationProvider(
    string Id,
    string FactoryAlias,
    string? Title,
    string? Subtitle,
    string? FactoryData,
    bool Enabled
)
{
    /// <summary>Passwords of this installation, as they are where nothing else was said.</summary>
    public static readonly AuthenticationProvider BuiltIn = new(
        AccountInput.BuiltIn,
        ProviderKinds.BuiltIn,
        "Username",
        "Accounts with a password here",
        "",
        Enabled: true
    );

    /// <summary>Whether ORCID vouches, as its name or its issuer says.</summary>
    public bool IsOrcid =>
        FactoryAlias == ProviderKinds.OpenId
        && (
            Id.Contains("orcid", StringComparison.OrdinalIgnoreCase)
            || (
                Uri.TryCreate(Value("issuer"), UriKind.Absolute, out var issuer)
                && (issuer.Host == "orcid.org" || issuer.Host.EndsWith(".orcid.org", StringComparison.Ordinal))
            )
        );

    /// <summary>A value of <see cref="FactoryData"/> by its name, in any letter case; null for none.</summary>
    public string? Value(string name) =>
        (FactoryData ?? "")
            .Split('|')
            .Select(part => part.Split(':', 2, StringSplitOptions.TrimEntries))
            .Where(part => part.Length == 2 && part[0].Equals(name, StringComparison.OrdinalIgnoreCase))
            .Select(part => part[1])
            .FirstOrDefault(value => value.Length > 0);

    /// <summary><see cref="FactoryData"/> without the secret in it.</summary>
    public string? ShownData =>
        FactoryData is null
            ? null
            : string.Join(
                '|',
                FactoryData
                    .Split('|')
                    .Select(part =>
                        part.Split(':', 2) is [var name, _] && name.Contains("secret", StringComparison.OrdinalIgnoreCase)
                            ? name + ": ***"
                            : part
                    )
            );
}
