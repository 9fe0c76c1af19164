namespace Quire.Repository.Accounts.Providers;

/// <summary>How an OpenID Connect provider is reached, and what of it is recognised.</summary>
/// <param name="ProviderId">Name of the provider, as accounts carry it.</param>
/// <param name="Issuer">Who issues tokens, exactly as they say it; its metadata are found below that address.</param>
/// <param name="Audience">Whom bearer tokens must be for.</param>
public sealed record OpenIdSettings(string ProviderId, string Issuer, string Audience)
{
    /// <summary>How the installation is called there, for people who sign in; null where they do not.</summary>
    public string? ClientId { get; init; }

    /// <summary>What it proves that with; null where it has no secret.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>What is asked to be told of people. Default <c>openid profile email</c>.</summary>
    public string Scope { get; init; } = "openid profile email";

    /// <summary>What the data of a provider say; null where something is missing.</summary>
    public static OpenIdSettings? Of(AuthenticationProvider provider) =>
        provider.Value("issuer") is { } issuer
        && Uri.TryCreate(issuer, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && (provider.Value("audience") ?? provider.Value("clientId")) is { } audience
            ? new(provider.Id, issuer, audience)
            {
                ClientId = provider.Value("clientId"),
                ClientSecret = provider.Value("clientSecret"),
                Scope = provider.Value("scope") ?? "openid profile email",
            }
            : null;
}
