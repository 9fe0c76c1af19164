using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Quire.Api.Tests.Accounts;

/// <summary>An OpenID Connect provider in this process: it publishes its keys and signs what tests want.</summary>
internal sealed class TestIssuer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly List<RsaSecurityKey> _keys = [];
    private bool _fails;

    private TestIssuer(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    /// <summary>What it gives for codes.</summary>
    public string Identity { get; set; } = "";

    /// <summary>Whether it says to name itself when people come back from it.</summary>
    public bool NamesItself { get; set; }

    /// <summary>How often its keys were asked for.</summary>
    public int Asked { get; private set; }

    public static async Task<TestIssuer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var issuer = new TestIssuer(builder.Build());
        issuer._app.MapGet(
            "/.well-known/openid-configuration",
            () =>
                Results.Json(
                    new
                    {
                        issuer = issuer.Address,
                        jwks_uri = $"{issuer.Address}/keys",
                        authorization_endpoint = $"{issuer.Address}/authorize",
                        token_endpoint = $"{issuer.Address}/token",
                        authorization_response_iss_parameter_supported = issuer.NamesItself,
                    }
                )
        );
        // To whoever brings any code, as no real one does.
        issuer._app.MapPost(
            "/token",
            () =>
                Results.Json(
                    new
                    {
                        id_token = issuer.Identity,
                        access_token = "a",
                        token_type = "Bearer",
                    }
                )
        );
        issuer._app.MapGet("/keys", () => Results.Text(issuer.Published(), "application/json"));
        issuer.Rotate();
        await issuer._app.StartAsync();
        return issuer;
    }

    /// <summary>Publishes what is no set of keys from now on.</summary>
    public void Fail() => _fails = true;

    /// <summary>Signs with another key from now on, and publishes the former no more.</summary>
    public void Rotate()
    {
        _keys.Clear();
        _keys.Add(new RsaSecurityKey(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString() });
    }

    /// <summary>A token.</summary>
    /// <param name="subject">Whom it speaks of.</param>
    /// <param name="audience">Whom it is for.</param>
    /// <param name="lifetime">From now on.</param>
    /// <param name="begins">From when it counts, counted from now.</param>
    /// <param name="claims">What it says besides.</param>
    /// <param name="key">Another key than its own.</param>
    /// <param name="issuer">Another issuer than itself.</param>
    public string Token(
        string subject,
        string audience = "quire",
        TimeSpan? lifetime = null,
        TimeSpan? begins = null,
        IDictionary<string, object>? claims = null,
        SigningCredentials? key = null,
        string? issuer = null
    )
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var all = new Dictionary<string, object>(claims ?? new Dictionary<string, object>()) { ["sub"] = subject };
        var from = now + (begins ?? TimeSpan.Zero);
        var until = now + (lifetime ?? TimeSpan.FromMinutes(5));
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = issuer ?? Address,
                Audience = audience,
                NotBefore = from < until ? from : until.AddMinutes(-1),
                IssuedAt = now,
                Expires = until,
                Claims = all,
                SigningCredentials = key ?? new SigningCredentials(_keys[0], SecurityAlgorithms.RsaSha256),
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private string Published()
    {
        Asked++;
        if (_fails)
        {
            return "no keys";
        }

        return JsonSerializer.Serialize(
            new
            {
                keys = _keys.Select(k =>
                {
                    var numbers = k.Rsa.ExportParameters(includePrivateParameters: false);
                    return new
                    {
                        kty = "RSA",
                        use = "sig",
                        kid = k.KeyId,
                        n = Base64UrlEncoder.Encode(numbers.Modulus),
                        e = Base64UrlEncoder.Encode(numbers.Exponent),
                    };
                }),
            }
        );
    }
}
