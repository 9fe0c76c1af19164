using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Quire.Api.Accounts.OpenId;
using Quire.Api.Http;
using Quire.Repository.Accounts.Providers;
using Quire.Repository.Data.Accounts;

namespace Quire.Api.Accounts.Sessions;

/// <summary>
/// Sends people to an OpenID Connect provider, and makes of the code they come back with whom the provider vouches for
/// (authorization code flow with PKCE).
/// </summary>
internal sealed partial class ProviderSignIn(
    BearerTokens tokens,
    IssuerKeys issuers,
    IHttpClientFactory clients,
    InstallationFacts installation,
    ILogger<ProviderSignIn> log
)
{
    private const int LongestAnswer = 256 * 1024;

    /// <summary>Where the browser is sent.</summary>
    public async Task<string> AddressAsync(SignInWay way, CancellationToken ct)
    {
        var provider = await ProviderAsync(way.ProviderId, ct);
        var facts = await issuers.FactsAsync(provider.Issuer, missing: false, ct);
        return QueryHelpers.AddQueryString(
            (facts.AuthorizationEndpoint ?? throw SessionRequestErrors.ProviderUnknown(way.ProviderId)).AbsoluteUri,
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["response_type"] = "code",
                ["client_id"] = provider.ClientId,
                ["redirect_uri"] = ReturnAddress(way.ProviderId),
                ["scope"] = provider.Scope,
                ["state"] = way.State,
                ["nonce"] = way.Nonce,
                ["code_challenge"] = way.Challenge,
                ["code_challenge_method"] = "S256",
            }
        );
    }

    /// <summary>Whom the provider vouches for.</summary>
    /// <param name="way">The way the browser came.</param>
    /// <param name="code">What it brought.</param>
    /// <param name="issuer">Who says to have sent it; null where it does not say.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<VouchedPerson> PersonAsync(SignInWay way, string code, string? issuer, CancellationToken ct)
    {
        var provider = await ProviderAsync(way.ProviderId, ct);
        var facts = await issuers.FactsAsync(provider.Issuer, missing: false, ct);
        if (issuer is null ? facts.NamesItself : issuer != provider.Issuer)
        {
            throw SessionRequestErrors.OtherIssuer();
        }

        var (identity, access) = await RedeemAsync(provider, facts, way, code, ct);
        var claims = await tokens.ClaimsAsync(identity, provider, provider.ClientId!, ct);
        if (
            claims is null
            || BearerTokens.Text(claims, "sub") is not { } subject
            || BearerTokens.Text(claims, "nonce") != way.Nonce
            || (BearerTokens.Text(claims, "azp") is { } party && party != provider.ClientId)
        )
        {
            throw SessionRequestErrors.CodeRefused();
        }

        var more = await MoreAsync(facts, access, subject, ct);
        return new(
            way.ProviderId,
            subject,
            Said("preferred_username"),
            Said("given_name"),
            Said("family_name"),
            Said("email"),
            IsVerified()
        );

        string? Said(string claim) => BearerTokens.Text(claims, claim) ?? more.GetValueOrDefault(claim);

        // Only where both speak of one address does one vouch for what the other says.
        bool IsVerified() =>
            (
                BearerTokens.Text(claims, "email") is not { } ofToken || ofToken == more.GetValueOrDefault("email")
                    ? Said("email_verified")
                    : BearerTokens.Text(claims, "email_verified")
            )
                is "true"
                    or "True";
    }

    private async Task<OpenIdSettings> ProviderAsync(string id, CancellationToken ct) =>
        await tokens.ProviderAsync(id, ct) is { ClientId: not null } provider
            ? provider
            : throw SessionRequestErrors.ProviderUnknown(id);

    private string ReturnAddress(string provider) =>
        $"{installation.SiteUrl}/api/quire/signin/{Uri.EscapeDataString(provider)}/callback";

    private async Task<(string Identity, string? Access)> RedeemAsync(
        OpenIdSettings provider,
        IssuerFacts facts,
        SignInWay way,
        string code,
        CancellationToken ct
    )
    {
        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = ReturnAddress(way.ProviderId),
            ["code_verifier"] = way.Verifier,
        };
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            facts.TokenEndpoint ?? throw SessionRequestErrors.ProviderUnknown(way.ProviderId)
        );
        if (provider.ClientSecret is { } secret && facts.TakesBasic)
        {
            // Both are written as in forms first.
            var pair = $"{Uri.EscapeDataString(provider.ClientId!)}:{Uri.EscapeDataString(secret)}";
            request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
        }
        else
        {
            form["client_id"] = provider.ClientId!;
            if (provider.ClientSecret is { } inBody)
            {
                form["client_secret"] = inBody;
            }
        }

        request.Content = new FormUrlEncodedContent(form);
        var answer = await AnswerAsync(request, ct);
        return TextIn(answer, "id_token") is { } identity
            ? (identity, TextIn(answer, "access_token"))
            : throw SessionRequestErrors.CodeRefused();
    }

    // What it tells of another person counts for nothing.
    private async Task<IReadOnlyDictionary<string, string>> MoreAsync(
        IssuerFacts facts,
        string? access,
        string subject,
        CancellationToken ct
    )
    {
        if (access is null || facts.UserInfoEndpoint is not { } place)
        {
            return new Dictionary<string, string>();
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, place);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", access);
        var answer = await AnswerAsync(request, ct);
        return TextIn(answer, "sub") == subject
            ? answer
                .EnumerateObject()
                .Where(m => m.Value.ValueKind is JsonValueKind.String or JsonValueKind.True or JsonValueKind.False)
                .DistinctBy(m => m.Name)
                .ToDictionary(m => m.Name, m => m.Value.ToString(), StringComparer.Ordinal)
            : new Dictionary<string, string>();
    }

    private async Task<JsonElement> AnswerAsync(HttpRequestMessage request, CancellationToken ct)
    {
        using var http = clients.CreateClient(IssuerKeys.Client);
        http.MaxResponseContentBufferSize = LongestAnswer;
        try
        {
            using var response = await http.SendAsync(request, ct);
            if (!response.IsSuccessStatusCode)
            {
                Log.Refused(log, request.RequestUri!.GetLeftPart(UriPartial.Path), (int)response.StatusCode);
                throw (int)response.StatusCode >= 500 ? OpenIdErrors.IssuerAway() : SessionRequestErrors.CodeRefused();
            }

            using var document = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(ct));
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw SessionRequestErrors.CodeRefused();
        }
        catch (JsonException)
        {
            throw SessionRequestErrors.CodeRefused();
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !ct.IsCancellationRequested)
        {
            throw OpenIdErrors.IssuerAway();
        }
    }

    private static string? TextIn(JsonElement answer, string member) =>
        answer.TryGetProperty(member, out var value)
        && value.ValueKind == JsonValueKind.String
        && value.GetString() is { Length: > 0 } text
            ? text
            : null;

    private static partial class Log
    {
        [LoggerMessage(1304, LogLevel.Warning, "{Place} refused what somebody who signs in brought from it, with {Status}.")]
        public static partial void Refused(ILogger log, string place, int status);
    }
}
