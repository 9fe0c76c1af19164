namespace Quire.Repository.Accounts.Providers;

/// <summary>How bearer tokens of a provider are recognised.</summary>
/// <param name="ProviderId">Name of the provider, as accounts carry it.</param>
/// <param name="Issuer">Who issues them, exactly as tokens say it; its metadata are found below that address.</param>
/// <param name="Audience">Whom they must be for.</param>
public sealed record OpenIdSettings(string ProviderId, string Issuer, string Audience)
{
    /// <summary>What the data of a provider say; null where something is missing.</summary>
    public static OpenIdSettings? Of(AuthenticationProvider provider) =>
        provider.Value("issuer") is { } issuer
        && Uri.TryCreate(issuer, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && (provider.Value("audience") ?? provider.Value("clientId")) is { } audience
            ? new(provider.Id, issuer, audience)
            : null;
}
