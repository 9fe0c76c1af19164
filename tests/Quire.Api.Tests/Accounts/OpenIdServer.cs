using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Quire.Api.Tests.Accounts;

/// <summary>A real OpenID Connect server in this process, where somebody is signed in already.</summary>
internal sealed class OpenIdServer : IAsyncDisposable
{
    private const string Scheme = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;
    private readonly WebApplication _app;
    private readonly SqliteConnection _database;

    private OpenIdServer(WebApplication app, SqliteConnection database) => (_app, _database) = (app, database);

    /// <summary>As it calls itself.</summary>
    public string Issuer => _app.Urls.First() + "/";

    /// <summary>Who is signed in there.</summary>
    public string Subject { get; set; } = "s1";

    public static async Task<OpenIdServer> StartAsync()
    {
        var database = new SqliteConnection("Data Source=:memory:");
        await database.OpenAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddDbContext<DbContext>(options => options.UseSqlite(database).UseOpenIddict());
        builder
            .Services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<DbContext>())
            .AddServer(server =>
            {
                server.SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token").SetUserInfoEndpointUris("person");
                server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
                server.RegisterScopes(Scopes.Email, Scopes.Profile);
                // Made in no time, unlike those of RSA.
                server
                    .AddEncryptionKey(new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(32)))
                    .AddEphemeralSigningKey(SecurityAlgorithms.EcdsaSha256);
                server
                    .UseAspNetCore()
                    .DisableTransportSecurityRequirement()
                    .EnableAuthorizationEndpointPassthrough()
                    .EnableTokenEndpointPassthrough()
                    .EnableUserInfoEndpointPassthrough();
            });
        var app = builder.Build();
        var made = new OpenIdServer(app, database);
        app.UseAuthentication();
        app.MapGet("/authorize", made.Authorize);
        app.MapPost("/token", (Delegate)TokenAsync);
        app.MapGet("/person", (Delegate)PersonAsync);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<DbContext>().Database.EnsureCreatedAsync();
        }

        await app.StartAsync();
        // What it does at the first request takes it long on a busy machine, longer than it is waited for.
        using var http = new HttpClient();
        _ = await http.GetStringAsync(new Uri($"{made.Issuer}.well-known/openid-configuration"));
        _ = await http.GetStringAsync(new Uri($"{made.Issuer}.well-known/jwks"));
        return made;
    }

    /// <summary>Lets an installation have people sign in here.</summary>
    public async Task AllowAsync(string clientId, string secret, string returnAddress)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>()
            .CreateAsync(
                new OpenIddictApplicationDescriptor
                {
                    ClientId = clientId,
                    ClientSecret = secret,
                    ClientType = ClientTypes.Confidential,
                    ConsentType = ConsentTypes.Implicit,
                    RedirectUris = { new Uri(returnAddress) },
                    Permissions =
                    {
                        Permissions.Endpoints.Authorization,
                        Permissions.Endpoints.Token,
                        Permissions.GrantTypes.AuthorizationCode,
                        Permissions.ResponseTypes.Code,
                        Permissions.Scopes.Email,
                        Permissions.Scopes.Profile,
                    },
                }
            );
    }

    /// <summary>What a browser that is sent here brings back: the query of the address it is sent to.</summary>
    public async Task<string> VisitAsync(string address)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var answer = await http.GetAsync(new Uri(address));
        return answer.Headers.Location?.Query.TrimStart('?')
            ?? throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }

    private IResult Authorize(HttpContext context)
    {
        var request = context.GetOpenIddictServerRequest()!;
        var identity = new ClaimsIdentity(Scheme, Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, Subject).SetClaim(Claims.PreferredUsername, $"user-{Subject}");
        identity.SetScopes(request.GetScopes());
        identity.SetDestinations(_ => [Destinations.AccessToken, Destinations.IdentityToken]);
        return Results.SignIn(new ClaimsPrincipal(identity), properties: null, Scheme);
    }

    private static async Task<IResult> TokenAsync(HttpContext context) =>
        Results.SignIn((await context.AuthenticateAsync(Scheme)).Principal!, properties: null, Scheme);

    // Names and addresses are told here alone, as some servers do.
    private static async Task<IResult> PersonAsync(HttpContext context)
    {
        var subject = (await context.AuthenticateAsync(Scheme)).Principal!.GetClaim(Claims.Subject)!;
        return Results.Json(
            new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["sub"] = subject,
                ["given_name"] = "Ada",
                ["family_name"] = "Bell",
                ["email"] = $"{subject}@example.edu",
                ["email_verified"] = true,
            }
        );
    }
}
