using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;
using Quire.Testing;

namespace Quire.Api.Tests.Accounts;

/// <summary>Sessions of browsers: opened by a password, ended by much, and good at few places.</summary>
public sealed class SessionTests
{
    private const string Switch = "/api/admin/authenticationProviders/builtin/enabled";

    [Theory, EachDatabase]
    public async Task A_password_opens_a_session_and_signing_out_ends_it(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var (name, browser) = await SignedInAsync(server);
        using var other = new Browser(server);
        _ = (await other.SignInAsync(name, $"secret-{name}")).Data;
        Assert.Equal($"@{name}", (await browser.SessionAsync()).Data["identifier"]!.GetValue<string>());

        Assert.Equal("User logged out", (await browser.SendAsync(HttpMethod.Post, "/api/logout")).Message);

        (await browser.SessionAsync()).MustBeError(HttpStatusCode.Unauthorized);
        _ = (await other.SessionAsync()).Data;
        (await browser.SendAsync(HttpMethod.Post, "/api/logout")).MustBeError(
            HttpStatusCode.BadRequest,
            "No valid session cookie was sent in the request"
        );
    }

    [Theory, EachDatabase]
    public async Task Signing_out_everywhere_ends_them_all(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var (name, browser) = await SignedInAsync(server);
        using var other = new Browser(server);
        _ = (await other.SignInAsync(name, $"secret-{name}")).Data;

        _ = (await browser.SendAsync(HttpMethod.Delete, "/api/quire/session?everywhere=true")).Message;

        (await other.SessionAsync()).MustBeError(HttpStatusCode.Unauthorized);
    }

    [Theory, EachDatabase]
    public async Task What_changes_something_comes_from_a_page_of_this_installation(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var (name, browser) = await SignedInAsync(server);
        (await browser.SendAsync(HttpMethod.Delete, "/api/quire/session", withAntiforgery: false)).MustBeError(
            HttpStatusCode.Forbidden
        );
        (await browser.SendAsync(HttpMethod.Post, "/api/logout", withAntiforgery: false)).MustBeError(HttpStatusCode.Forbidden);
        using var other = new Browser(server);
        _ = (await other.SignInAsync(name, $"secret-{name}")).Data;
        Assert.NotEqual(browser.Antiforgery, other.Antiforgery);

        var elsewhere = await other.SendAsync(
            HttpMethod.Post,
            "/api/quire/session",
            new JsonObject { ["userName"] = name, ["password"] = $"secret-{name}" },
            origin: "https://evil.example"
        );

        elsewhere.MustBeError(HttpStatusCode.Forbidden);
        _ = (await browser.SessionAsync()).Data;
    }

    [Theory, EachDatabase]
    public async Task The_rest_of_the_API_never_looks_at_cookies(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var (_, browser) = await SignedInAsync(server);

        (await browser.GetAsync("/api/users/:me")).MustBeError(HttpStatusCode.Unauthorized);

        (
            await browser.SendAsync(HttpMethod.Post, "/api/quire/tokens", new JsonObject { ["name"] = "x", ["scope"] = "read" })
        ).MustBeError(HttpStatusCode.Unauthorized);
    }

    [Theory, EachDatabase]
    public async Task It_ends_unused_after_hours_and_used_after_a_week(DatabaseKind database)
    {
        var time = new MovedTime();
        await using var server = await TestServer.StartAsync(database, extend: s => s.AddSingleton<TimeProvider>(time));
        var (_, browser) = await SignedInAsync(server);
        for (var hours = 7; hours < 24; hours += 7)
        {
            time.Later = TimeSpan.FromHours(hours);
            _ = (await browser.SessionAsync()).Data;
            await SeenAsync(server, time.GetUtcNow().UtcDateTime.AddHours(-1));
        }

        // So it goes on until the last day.
        time.Later = TimeSpan.FromHours((7 * 24) - 1);
        await WithSessionsAsync(
            server,
            sessions =>
                sessions.ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, time.GetUtcNow().UtcDateTime.AddHours(-7)))
        );
        _ = (await browser.SessionAsync()).Data;
        await SeenAsync(server, time.GetUtcNow().UtcDateTime.AddHours(-1));
        time.Later = TimeSpan.FromHours((7 * 24) + 1);
        (await browser.SessionAsync()).MustBeError(HttpStatusCode.Unauthorized);
        var (_, unused) = await SignedInAsync(server);
        time.Later += TimeSpan.FromHours(9);
        (await unused.SessionAsync()).MustBeError(HttpStatusCode.Unauthorized);
    }

    [Theory, EachDatabase]
    public async Task It_ends_with_the_account_and_with_its_provider(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (closed, first) = await SignedInAsync(server);
        _ = (await admin.PostAsync($"/api/admin/authenticatedUsers/{closed}/deactivate")).Message;
        (await first.SessionAsync()).MustBeError(HttpStatusCode.Unauthorized);
        (await first.SignInAsync(closed, $"secret-{closed}")).MustBeError(HttpStatusCode.BadRequest);
        var (_, second) = await SignedInAsync(server);

        _ = (await admin.TextAsync(HttpMethod.Put, Switch, "false")).Data;

        (await second.SessionAsync()).MustBeError(HttpStatusCode.Unauthorized);
    }

    [Theory, EachDatabase]
    public async Task One_opened_while_its_provider_was_switched_off_is_none(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var (name, browser) = await SignedInAsync(server);
        var session = await WithSessionsAsync(server, sessions => sessions.AsNoTracking().SingleAsync());
        _ = (await server.Admin().TextAsync(HttpMethod.Put, Switch, "false")).Data;

        // As a sign-in does that had looked before.
        await using (var scope = server.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
            session.Id = 0;
            db.Sessions.Add(session);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        (await browser.SessionAsync()).MustBeError(HttpStatusCode.Unauthorized);
        _ = (await server.Admin().TextAsync(HttpMethod.Put, Switch, "true")).Data;
        Assert.Equal($"@{name}", (await browser.SessionAsync()).Data["identifier"]!.GetValue<string>());
    }

    [Theory, EachDatabase]
    public async Task Whoever_guesses_has_to_wait(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var browser = new Browser(server);
        (await browser.SignInAsync("nobody", "wrong")).MustBeError(HttpStatusCode.BadRequest, "Bad username or password");
        WireAnswer answer;
        var tries = 0;
        do
        {
            answer = await browser.SignInAsync("nobody", "wrong");
        } while (answer.Status == HttpStatusCode.BadRequest && ++tries < 50);

        answer.MustBeError(HttpStatusCode.TooManyRequests);
    }

    // Written down by whoever gathers it, not by the request.
    private static Task SeenAsync(TestServer server, DateTime since) =>
        Wait.UntilAsync(
            () => WithSessionsAsync(server, sessions => sessions.AnyAsync(s => s.SeenAt >= since)),
            "the use of the session is written down"
        );

    private static async Task<T> WithSessionsAsync<T>(TestServer server, Func<DbSet<SessionRecord>, Task<T>> work)
    {
        await using var scope = server.Services.CreateAsyncScope();
        await using var turn = await scope.ServiceProvider.GetRequiredService<IWriteGate>().EnterAsync(default);
        return await work(scope.ServiceProvider.GetRequiredService<RepositoryDb>().Sessions);
    }

    private static async Task<(string Name, Browser Browser)> SignedInAsync(TestServer server)
    {
        var (name, _) = await Make.UserAsync(server.Admin());
        var browser = new Browser(server);
        var session = (await browser.SignInAsync(name, $"secret-{name}")).Data;
        Assert.Equal("signedIn", session["state"]!.GetValue<string>());
        return (name, browser);
    }
}
