using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Quire.Repository.Accounts.Providers;

namespace Quire.Api.Accounts.OpenId;

/// <summary>
/// Recognises bearer tokens of the OpenID Connect providers that are enabled: signed by a key the issuer publishes, for this
/// installation, and not before or after their time but for a minute by which clocks may differ.
/// </summary>
internal sealed class BearerTokens(AuthenticationProviders providers, IssuerKeys keys, TimeProvider time)
{
    private const string Scheme = "Bearer ";
    private const int Longest = 16 * 1024;
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(1);

    // None that is made with a secret both sides know: a public key would serve as one.
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256,
        SecurityAlgorithms.RsaSha384,
        SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256,
        SecurityAlgorithms.RsaSsaPssSha384,
        SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256,
        SecurityAlgorithms.EcdsaSha384,
        SecurityAlgorithms.EcdsaSha512,
    ];

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = Longest };

    /// <summary>The bearer token of a request; null for none.</summary>
    public static string? In(HttpContext context) =>
        context.Request.Headers.Authorization.ToString() is { } sent
        && sent.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        && sent[Scheme.Length..].Trim() is { Length: > 0 } token
            ? token
            : null;

    /// <summary>Whether tokens of any provider are taken.</summary>
    public async ValueTask<bool> AreTakenAsync(CancellationToken ct) => (await SettingsAsync(ct)).Count > 0;

    /// <summary>Whom a token speaks of.</summary>
    /// <exception cref="Domain.Errors.RepositoryException">It is no good, or its issuer cannot be asked.</exception>
    public async Task<BearerIdentity> ReadAsync(string token, CancellationToken ct)
    {
        var taken = await SettingsAsync(ct);
        if (taken.Count == 0)
        {
            throw OpenIdErrors.NoProvider();
        }

        var issuer = IssuerOf(token);
        var provider = taken.Find(p => p.Issuer == issuer) ?? throw OpenIdErrors.Unauthorized();
        var claims = await ClaimsAsync(token, provider, provider.Audience, ct);
        return claims is not null && Text(claims, "sub") is { } subject
            ? new(
                provider.ProviderId,
                subject,
                Text(claims, "preferred_username"),
                Text(claims, "given_name"),
                Text(claims, "family_name"),
                Text(claims, "email"),
                Text(claims, "email_verified") is "true" or "True"
            )
            : throw OpenIdErrors.Unauthorized();
    }

    /// <summary>What a token of a provider says; null when it is no good.</summary>
    /// <param name="token">The token.</param>
    /// <param name="provider">The provider it must be of.</param>
    /// <param name="audience">Whom it must be for.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Domain.Errors.RepositoryException">Its issuer cannot be asked.</exception>
    public async Task<ClaimsIdentity?> ClaimsAsync(string token, OpenIdSettings provider, string audience, CancellationToken ct)
    {
        var result = await ValidateAsync(token, provider, audience, missing: false, ct);
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            // The issuer may sign with a new key.
            result = await ValidateAsync(token, provider, audience, missing: true, ct);
        }

        return result.IsValid ? result.ClaimsIdentity : null;
    }

    /// <summary>A claim that says something; null for none.</summary>
    public static string? Text(ClaimsIdentity identity, string claim) =>
        identity.FindFirst(claim)?.Value is { Length: > 0 } value ? value : null;

    // As the token says, which proves nothing.
    private string? IssuerOf(string token)
    {
        try
        {
            return _handler.CanReadToken(token) ? _handler.ReadJsonWebToken(token).Issuer : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private async Task<TokenValidationResult> ValidateAsync(
        string token,
        OpenIdSettings provider,
        string audience,
        bool missing,
        CancellationToken ct
    ) =>
        await _handler.ValidateTokenAsync(
            token,
            new TokenValidationParameters
            {
                ValidIssuer = provider.Issuer,
                ValidAudience = audience,
                IssuerSigningKeys = await keys.OfAsync(provider.Issuer, missing, ct),
                ValidAlgorithms = Algorithms,
                RequireExpirationTime = true,
                RequireSignedTokens = true,
                ClockSkew = ClockSkew,
                LifetimeValidator = IsInTime,
            }
        );

    // By the clock of this server, which tests set.
    private bool IsInTime(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return expires is { } end && now < end + ClockSkew && (notBefore is not { } begin || now >= begin - ClockSkew);
    }

    /// <summary>The provider of a name, where it is enabled and complete; null for none.</summary>
    public async ValueTask<OpenIdSettings?> ProviderAsync(string id, CancellationToken ct) =>
        (await SettingsAsync(ct)).Find(p => p.ProviderId == id);

    private async ValueTask<List<OpenIdSettings>> SettingsAsync(CancellationToken ct) =>
        [
            .. (await providers.AllAsync(ct))
                .Where(p => p is { Enabled: true, FactoryAlias: ProviderKinds.OpenId })
                .Select(OpenIdSettings.Of)
                .OfType<OpenIdSettings>(),
        ];
}
