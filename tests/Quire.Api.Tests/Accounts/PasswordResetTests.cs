using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;
using Quire.Testing;
using Quire.Testing.Mail;

namespace Quire.Api.Tests.Accounts;

/// <summary>Passwords are set by a link that is mailed, and by who knows the one so far.</summary>
public sealed partial class PasswordResetTests
{
    private const string Answer = "If an account with a password has this address, a link to set one is on its way to it.";

    [Theory, EachDatabase]
    public async Task A_link_sets_a_password_once_and_ends_sessions_but_no_tokens(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var (name, token) = await Make.UserAsync(server.Admin());
        using var browser = new Browser(server);
        _ = (await browser.SignInAsync(name, $"secret-{name}")).Data;
        Assert.Equal(Answer, (await AskAsync(server, $"{name.ToUpperInvariant()}@example.edu")).Message);
        var link = await LinkAsync(server, name);
        (await SetAsync(server, link, "short")).MustBeError(HttpStatusCode.BadRequest);
        (await SetAsync(server, link, $"{name}@example.edu")).MustBeError(HttpStatusCode.BadRequest);

        Assert.Equal($"The password of {name} is set.", (await SetAsync(server, link, "Correct horse 7")).Message);

        (await browser.SessionAsync()).MustBeError(HttpStatusCode.Unauthorized);
        (await SetAsync(server, link, "Correct horse 8")).MustBeError(HttpStatusCode.NotFound);
        (await browser.SignInAsync(name, $"secret-{name}")).MustBeError(HttpStatusCode.BadRequest);
        using var again = new Browser(server);
        _ = (await again.SignInAsync(name, "Correct horse 7")).Data;
        using var program = server.As(token);
        Assert.NotNull((await program.GetAsync("/api/users/:me")).Data["emailLastConfirmed"]);
        _ = await SentMail.WithAsync(server, name, "your password was set");
    }

    [Theory, EachDatabase]
    public async Task Nobody_learns_who_has_an_account_and_who_has_none_gets_no_mail(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (closed, _) = await Make.UserAsync(admin);
        _ = (await admin.PostAsync($"/api/admin/authenticatedUsers/{closed}/deactivate")).Message;
        var (known, _) = await Make.UserAsync(admin);

        foreach (var address in new[] { "nobody@example.edu", $"{closed}@example.edu", $"{known}@example.edu" })
        {
            Assert.Equal(Answer, (await AskAsync(server, address)).Message);
        }

        _ = await LinkAsync(server, known);
        Assert.Single(SentMail.To(server));
        (await AskAsync(server, "no address")).MustBeError(HttpStatusCode.BadRequest);
    }

    [Theory, EachDatabase]
    public async Task Nothing_is_left_of_a_link_once_the_account_is_closed(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (name, _) = await Make.UserAsync(admin);
        _ = (await AskAsync(server, $"{name}@example.edu")).Message;
        var link = await LinkAsync(server, name);

        _ = (await admin.PostAsync($"/api/admin/authenticatedUsers/{name}/deactivate")).Message;

        (await SetAsync(server, link, "Correct horse 7")).MustBeError(HttpStatusCode.NotFound);
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        Assert.False(await db.PasswordLinks.AnyAsync(TestContext.Current.CancellationToken));
    }

    [Theory, EachDatabase]
    public async Task The_newest_link_counts_for_an_hour_and_for_the_address_it_went_to(DatabaseKind database)
    {
        var time = new MovedTime();
        await using var server = await TestServer.StartAsync(database, extend: s => s.AddSingleton<TimeProvider>(time));
        var (name, _) = await Make.UserAsync(server.Admin());
        _ = (await AskAsync(server, $"{name}@example.edu")).Message;
        var first = await LinkAsync(server, name);
        _ = (await AskAsync(server, $"{name}@example.edu")).Message;
        var second = await LinkAsync(server, name, except: first);

        (await SetAsync(server, first, "Correct horse 7")).MustBeError(HttpStatusCode.NotFound);
        time.Later = TimeSpan.FromMinutes(61);
        (await SetAsync(server, second, "Correct horse 7")).MustBeError(HttpStatusCode.NotFound);
    }

    [Theory, EachDatabase]
    public async Task Whoever_asks_too_often_has_to_wait_whether_there_is_an_account_or_not(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        for (var i = 0; i < 3; i++)
        {
            _ = (await AskAsync(server, "nobody@example.edu")).Message;
        }

        var refused = await AskAsync(server, "nobody@example.edu");

        refused.MustBeError(HttpStatusCode.TooManyRequests);
        Assert.NotNull(refused.Headers.RetryAfter);
        for (var i = 0; i < 7; i++)
        {
            _ = (await AskAsync(server, $"nobody{i}@example.edu")).Message;
        }

        (await AskAsync(server, "somebody@example.edu")).MustBeError(HttpStatusCode.TooManyRequests);
    }

    [Theory, EachDatabase]
    public async Task Whoever_knows_the_password_so_far_sets_another(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var (name, token) = await Make.UserAsync(server.Admin());
        using var program = server.As(token);
        (await ChangeAsync(program, "wrong")).MustBeError(HttpStatusCode.BadRequest);
        using var browser = new Browser(server);
        _ = (await browser.SignInAsync(name, $"secret-{name}")).Data;

        var body = new JsonObject { ["former"] = $"secret-{name}", ["password"] = "Correct horse 7" };
        _ = (await browser.SendAsync(HttpMethod.Put, "/api/quire/password", body)).Message;

        (await browser.SessionAsync()).MustBeError(HttpStatusCode.Unauthorized);
        using var again = new Browser(server);
        _ = (await again.SignInAsync(name, "Correct horse 7")).Data;
        _ = (await ChangeAsync(program, "Correct horse 7")).Message;
    }

    [Theory, EachDatabase]
    public async Task An_account_of_another_provider_that_becomes_one_here_is_sent_a_link(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var name = Make.Name("remote");
        var account = (
            await admin.PostAsync(
                "/api/admin/authenticatedUsers",
                new JsonObject
                {
                    ["authenticationProviderId"] = "orcid",
                    ["persistentUserId"] = name,
                    ["identifier"] = name,
                    ["firstName"] = "A",
                    ["lastName"] = "B",
                    ["email"] = $"old-{name}@example.edu",
                }
            )
        ).Data["id"];

        _ = (
            await admin.TextAsync(
                HttpMethod.Put,
                $"/api/admin/authenticatedUsers/id/{account}/convertRemoteToBuiltIn",
                $"{name}@example.edu"
            )
        ).Data;

        _ = (await SetAsync(server, await LinkAsync(server, name), "Correct horse 7")).Message;
        using var browser = new Browser(server);
        _ = (await browser.SignInAsync(name, "Correct horse 7")).Data;
    }

    [Theory, EachDatabase]
    public async Task The_last_superuser_stays_one(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        const string Path = "/api/admin/superuser/dataverseAdmin";
        (await admin.TextAsync(HttpMethod.Put, Path, "false")).MustBeError(HttpStatusCode.Forbidden);
        (await admin.PostAsync(Path)).MustBeError(HttpStatusCode.Forbidden);
        var (other, _) = await Make.UserAsync(admin);
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/admin/superuser/{other}", "true")).Message;

        _ = (await admin.TextAsync(HttpMethod.Put, Path, "false")).Message;
    }

    [Theory, EachDatabase]
    public async Task Of_changes_at_once_one_counts(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var (name, token) = await Make.UserAsync(server.Admin());
        using var program = server.As(token);

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(i =>
                    program.PutAsync(
                        "/api/quire/password",
                        new JsonObject { ["former"] = $"secret-{name}", ["password"] = $"Correct horse {i}" }
                    )
                )
        );

        Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
        Assert.All(answers.Where(a => a.Status != HttpStatusCode.OK), a => a.MustBeError(HttpStatusCode.BadRequest));
    }

    [Theory, EachDatabase]
    public async Task No_token_is_shown_for_a_password_that_was_changed_while_it_was_checked(DatabaseKind database)
    {
        using var hasher = new SlowHasher();
        await using var server = await TestServer.StartAsync(
            database,
            extend: services => services.AddSingleton<IPasswordHasher<BuiltInCredentialRecord>>(hasher)
        );
        _ = (await server.Admin().TextAsync(HttpMethod.Put, "/api/admin/settings/:AllowApiTokenLookupViaApi", "true")).Data;
        var (name, _) = await Make.UserAsync(server.Admin());
        _ = (await AskAsync(server, $"{name}@example.edu")).Message;
        var link = await LinkAsync(server, name);

        var lookup = server.Guest().GetAsync($"/api/builtin-users/{name}/api-token?password=secret-{name}");
        await Wait.UntilAsync(() => hasher.IsChecking);
        _ = (await SetAsync(server, link, "Correct horse 7")).Message;
        hasher.Go();

        (await lookup).MustBeError(HttpStatusCode.BadRequest, "Bad username or password");
    }

    [Theory, EachDatabase]
    public async Task Forms_and_addresses_no_database_takes_are_refused(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var browser = new Browser(server);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["password"] = "a long\0 one indeed" };

        (await browser.FormAsync("/api/quire/passwordReset/nothing", fields)).MustBeError(HttpStatusCode.BadRequest);
        (await AskAsync(server, new string('a', 2_000) + "@example.edu")).MustBeError(HttpStatusCode.BadRequest);
    }

    private static Task<WireAnswer> AskAsync(TestServer server, string email) =>
        server.Guest().PostAsync("/api/quire/passwordReset", new JsonObject { ["email"] = email });

    private static Task<WireAnswer> SetAsync(TestServer server, string token, string password) =>
        server.Guest().PostAsync($"/api/quire/passwordReset/{token}", new JsonObject { ["password"] = password });

    private static Task<WireAnswer> ChangeAsync(Wire owner, string former) =>
        owner.PutAsync("/api/quire/password", new JsonObject { ["former"] = former, ["password"] = "Another horse 9" });

    private static async Task<string> LinkAsync(TestServer server, string name, string? except = null)
    {
        var mail = await SentMail.WithAsync(server, name, "/account/password?token=", except);
        return Link().Match(mail).Groups["token"].Value;
    }

    // Found right, a password is told of only when the test says so.
    private sealed class SlowHasher : IPasswordHasher<BuiltInCredentialRecord>, IDisposable
    {
        private readonly PasswordHasher<BuiltInCredentialRecord> _hasher = new();
        private readonly ManualResetEventSlim _goes = new();
        private volatile bool _isChecking;

        public bool IsChecking => _isChecking;

        public void Go() => _goes.Set();

        public string HashPassword(BuiltInCredentialRecord user, string password) => _hasher.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(
            BuiltInCredentialRecord user,
            string hashedPassword,
            string providedPassword
        )
        {
            var result = _hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
            _isChecking = true;
            return _goes.Wait(TimeSpan.FromMinutes(1)) ? result : PasswordVerificationResult.Failed;
        }

        public void Dispose() => _goes.Dispose();
    }

    [GeneratedRegex(@"\?token=(?<token>[\w-]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
