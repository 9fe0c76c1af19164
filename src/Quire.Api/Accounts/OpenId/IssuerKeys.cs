using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace Quire.Api.Accounts.OpenId;

/// <summary>
/// What issuers publish of themselves, the keys they sign with above all. Kept for an hour; an unknown key is looked for at once,
/// but not more often than every ten seconds, so that nobody makes this server ask and ask.
/// </summary>
internal sealed partial class IssuerKeys(IHttpClientFactory clients, TimeProvider time, ILogger<IssuerKeys> log)
{
    public const string Client = "OpenId";

    private const int LongestAnswer = 1024 * 1024;
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(1);
    private static readonly TimeSpan AtLeastBetween = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _turns = new(StringComparer.Ordinal);

    /// <summary>The keys of an issuer.</summary>
    /// <param name="issuer">Its address.</param>
    /// <param name="missing">Whether one was looked for that is not among those known.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Domain.Errors.RepositoryException">The issuer does not answer, and was not asked before.</exception>
    public async Task<IReadOnlyList<SecurityKey>> OfAsync(string issuer, bool missing, CancellationToken ct) =>
        (await FactsAsync(issuer, missing, ct)).Keys;

    /// <summary>All it publishes.</summary>
    /// <param name="issuer">Its address.</param>
    /// <param name="missing">Whether a key was looked for that is not among those known.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Domain.Errors.RepositoryException">The issuer does not answer, and was not asked before.</exception>
    public async Task<IssuerFacts> FactsAsync(string issuer, bool missing, CancellationToken ct)
    {
        if (Kept(issuer, missing) is { } kept)
        {
            return kept.Facts ?? throw OpenIdErrors.IssuerAway();
        }

        // One asks, and the others take what it heard; who can go on with what was heard before does not wait for it.
        var turn = _turns.GetOrAdd(issuer, _ => new(1, 1));
        var before = missing ? null : _known.GetValueOrDefault(issuer)?.Facts;
        if (!await turn.WaitAsync(before is null ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, ct))
        {
            return before!;
        }

        try
        {
            var known = Kept(issuer, missing) ?? await AskAsync(issuer, ct);
            return known.Facts ?? throw OpenIdErrors.IssuerAway();
        }
        finally
        {
            turn.Release();
        }
    }

    // An issuer that is away is left alone as long as one that answered, or every request would wait for it.
    private Known? Kept(string issuer, bool missing)
    {
        var now = time.GetUtcNow();
        return
            _known.GetValueOrDefault(issuer) is { } known
            && (now - known.AskedAt < AtLeastBetween || (!missing && now - known.ReadAt < KeptFor))
            ? known
            : null;
    }

    private async Task<Known> AskAsync(string issuer, CancellationToken ct)
    {
        try
        {
            var facts = await ReadAsync(issuer, ct);
            var now = time.GetUtcNow();
            return _known[issuer] = new(facts, now, now);
        }
        catch (Exception e)
            when (e
                    is HttpRequestException
                        or JsonException
                        or ArgumentException
                        or InvalidOperationException
                        or TaskCanceledException
                && !ct.IsCancellationRequested
            )
        {
            Log.NoKeys(log, issuer, e.Message);
            var before = _known.GetValueOrDefault(issuer);
            return _known[issuer] = new(before?.Facts, before?.ReadAt ?? default, time.GetUtcNow());
        }
    }

    private async Task<IssuerFacts> ReadAsync(string issuer, CancellationToken ct)
    {
        using var http = clients.CreateClient(Client);
        http.MaxResponseContentBufferSize = LongestAnswer;
        using var document = JsonDocument.Parse(
            await http.GetByteArrayAsync(new Uri($"{issuer.TrimEnd('/')}/.well-known/openid-configuration"), ct)
        );
        var about = document.RootElement;
        if (
            !about.TryGetProperty("issuer", out var named)
            || named.GetString() != issuer
            || AddressIn(about, "jwks_uri") is not { } keys
        )
        {
            throw new JsonException("its metadata name another issuer, or no keys at a safe address");
        }

        return new(
            [.. new JsonWebKeySet(await http.GetStringAsync(keys, ct)).GetSigningKeys()],
            AddressIn(about, "authorization_endpoint"),
            AddressIn(about, "token_endpoint"),
            AddressIn(about, "userinfo_endpoint"),
            about.TryGetProperty("authorization_response_iss_parameter_supported", out var names)
                && names.ValueKind == JsonValueKind.True,
            !about.TryGetProperty("token_endpoint_auth_methods_supported", out var methods)
                || methods.ValueKind != JsonValueKind.Array
                || methods.EnumerateArray().Any(m => m.ValueKind == JsonValueKind.String && m.ValueEquals("client_secret_basic"))
        );
    }

    // One that nobody on the way can read or change; or one on this machine.
    private static Uri? AddressIn(JsonElement about, string member) =>
        about.TryGetProperty(member, out var value)
        && value.ValueKind == JsonValueKind.String
        && Uri.TryCreate(value.GetString(), UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            ? address
            : null;

    private sealed record Known(IssuerFacts? Facts, DateTimeOffset ReadAt, DateTimeOffset AskedAt);

    private static partial class Log
    {
        [LoggerMessage(1303, LogLevel.Warning, "The keys of the issuer {Issuer} could not be read: {Reason}")]
        public static partial void NoKeys(ILogger log, string issuer, string reason);
    }
}
