using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;
using Quire.Testing;

namespace Quire.Api.Tests.Accounts;

/// <summary>What becomes of those who guess passwords and keys.</summary>
public sealed class GuessingTests
{
    private const string Password = "tide-mill-7";

    [Theory, EachDatabase]
    public async Task Guessing_is_slowed_down_and_the_owner_is_not_kept_out(DatabaseKind database)
    {
        await using var server = await StartAsync(database);
        var name = await AccountAsync(server);
        for (var i = 0; i < 10; i++)
        {
            (await LookUpAsync(server, name, $"wrong {i}", "203.0.113.1")).MustBeError(
                HttpStatusCode.BadRequest,
                "Bad username or password"
            );
        }

        var refused = await LookUpAsync(server, name, Password, "203.0.113.1");
        refused.MustBeError(HttpStatusCode.TooManyRequests);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(15));
        _ = (await LookUpAsync(server, name, Password, "203.0.113.2")).Data;
        Assert.Equal(HttpStatusCode.BadRequest, (await LookUpAsync(server, Make.Name("nobody"), "x", "203.0.113.1")).Status);
    }

    [Theory, EachDatabase]
    public async Task A_name_nobody_has_is_slowed_down_alike(DatabaseKind database)
    {
        await using var server = await StartAsync(database);
        _ = await AccountAsync(server);
        for (var i = 0; i < 10; i++)
        {
            (await LookUpAsync(server, "nobody", $"wrong {i}", "203.0.113.1")).MustBeError(
                HttpStatusCode.BadRequest,
                "Bad username or password"
            );
        }

        (await LookUpAsync(server, "NoBody", "wrong", "203.0.113.1")).MustBeError(HttpStatusCode.TooManyRequests);
    }

    [Theory, EachDatabase]
    public async Task Many_at_once_are_counted_too(DatabaseKind database)
    {
        await using var server = await StartAsync(database);
        var name = await AccountAsync(server);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 40).Select(i => LookUpAsync(server, name, $"wrong {i}", "203.0.113.1"))
        );

        Assert.Equal(10, answers.Count(a => a.Status == HttpStatusCode.BadRequest));
        Assert.Equal(30, answers.Count(a => a.Status == HttpStatusCode.TooManyRequests));
    }

    [Theory, EachDatabase]
    public async Task All_is_forgotten_in_time(DatabaseKind database)
    {
        var time = new StandingTime();
        await using var server = await StartAsync(database, time: time);
        var name = await AccountAsync(server);
        for (var i = 0; i < 10; i++)
        {
            _ = await LookUpAsync(server, name, $"wrong {i}", "203.0.113.1");
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await LookUpAsync(server, name, Password, "203.0.113.1")).Status);
        time.Ahead = TimeSpan.FromSeconds(2);
        _ = (await LookUpAsync(server, name, Password, "203.0.113.1")).Data;
        (await LookUpAsync(server, name, "wrong", "203.0.113.1")).MustBeError(HttpStatusCode.BadRequest);
        time.Ahead = TimeSpan.FromMinutes(16);
        (await LookUpAsync(server, "other", "wrong", "203.0.113.9")).MustBeError(HttpStatusCode.BadRequest);
        await using var scope = server.Services.CreateAsyncScope();
        Assert.Equal(1, await scope.ServiceProvider.GetRequiredService<RepositoryDb>().SignInFailures.CountAsync());
    }

    [Theory, EachDatabase]
    public async Task Every_wrong_one_leaves_a_line_in_the_audit_log_without_what_was_typed(DatabaseKind database)
    {
        await using var server = await StartAsync(database);
        var name = await AccountAsync(server);
        _ = await LookUpAsync(server, name.ToUpperInvariant(), "wrong", "203.0.113.1");
        _ = await LookUpAsync(server, "hunter2-in-the-wrong-field", "wrong", "2001:db8:1:2:3:4:5:6");

        await using var scope = server.Services.CreateAsyncScope();
        var lines = await scope
            .ServiceProvider.GetRequiredService<RepositoryDb>()
            .Audit.Where(a => a.Details!.StartsWith("refused:"))
            .OrderBy(a => a.Id)
            .ToListAsync();
        Assert.Equal(
            [$"refused: {name} from 203.0.113.1", "refused: a name nobody has from 2001:db8:1:2::/64"],
            lines.Select(l => l.Details)
        );
        Assert.All(lines, l => Assert.Equal((":guest", "IssueTokenForPassword"), (l.Caller, l.Operation)));
    }

    [Theory, EachDatabase]
    public async Task It_takes_as_much_work_to_refuse_a_name_nobody_has(DatabaseKind database)
    {
        var hasher = new CountingHasher();
        await using var server = await StartAsync(database, hasher);
        var name = await AccountAsync(server);
        hasher.Verified = 0;
        _ = await LookUpAsync(server, name, "wrong", "203.0.113.1");
        Assert.Equal(1, hasher.Verified);
        _ = await LookUpAsync(server, "nobody", "wrong", "203.0.113.2");
        Assert.Equal(2, hasher.Verified);
    }

    [Theory, EachDatabase]
    public async Task Keys_are_guessed_no_faster(DatabaseKind database)
    {
        await using var server = await StartAsync(database);
        using var guest = server.Guest();
        _ = (await guest.TextAsync(HttpMethod.Put, "/api/admin/settings/:BlockedApiKey", "open sesame")).Data;
        _ = (await guest.TextAsync(HttpMethod.Put, "/api/admin/settings/:BlockedApiPolicy", "unblock-key")).Data;
        _ = (await guest.TextAsync(HttpMethod.Put, "/api/admin/settings/:BlockedApiEndpoints", "search")).Data;
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(
                HttpStatusCode.ServiceUnavailable,
                (await guest.GetAsync($"/api/search?q=*&unblock-key=wrong{i}")).Status
            );
            Assert.Equal(
                HttpStatusCode.Unauthorized,
                (await guest.PostAsync($"/api/builtin-users?password={Password}&key=wrong{i}", Body("x"))).Status
            );
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await guest.GetAsync("/api/search?q=*&unblock-key=open%20sesame")).Status);
        Assert.Equal(
            HttpStatusCode.TooManyRequests,
            (await guest.PostAsync($"/api/builtin-users?password={Password}&key=burrito", Body("x"))).Status
        );
    }

    // Time stands, so that no wait is over because a machine was slow.
    private static Task<TestServer> StartAsync(
        DatabaseKind database,
        IPasswordHasher<BuiltInCredentialRecord>? hasher = null,
        StandingTime? time = null
    ) =>
        TestServer.StartAsync(
            database,
            new Dictionary<string, string?> { ["Server:TrustedProxies:0"] = "127.0.0.0/8" },
            services =>
            {
                services.AddSingleton<TimeProvider>(time ?? new StandingTime());
                if (hasher is not null)
                {
                    services.AddSingleton(hasher);
                }
            }
        );

    private static JsonObject Body(string name) =>
        new()
        {
            ["userName"] = name,
            ["firstName"] = "Noor",
            ["lastName"] = "Ovadia",
            ["email"] = $"{name}@example.edu",
        };

    private static async Task<string> AccountAsync(TestServer server)
    {
        using var guest = server.Guest();
        _ = (await guest.TextAsync(HttpMethod.Put, "/api/admin/settings/:AllowApiTokenLookupViaApi", "true")).Data;
        var name = Make.Name("noor");
        _ = (await guest.PostAsync($"/api/builtin-users?password={Password}&key=burrito", Body(name))).Data;
        return name;
    }

    private static async Task<WireAnswer> LookUpAsync(TestServer server, string name, string password, string from)
    {
        using var wire = server.Guest();
        wire.Http.DefaultRequestHeaders.Add("X-Forwarded-For", from);
        return await wire.GetAsync($"/api/builtin-users/{name}/api-token?password={Uri.EscapeDataString(password)}");
    }

    private sealed class StandingTime : TimeProvider
    {
        private readonly DateTimeOffset _start = System.GetUtcNow();

        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => _start + Ahead;
    }

    private sealed class CountingHasher : IPasswordHasher<BuiltInCredentialRecord>
    {
        private readonly PasswordHasher<BuiltInCredentialRecord> _hasher = new();

        public int Verified { get; set; }

        public string HashPassword(BuiltInCredentialRecord user, string password) => _hasher.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(
            BuiltInCredentialRecord user,
            string hashedPassword,
            string providedPassword
        )
        {
            Verified++;
            return _hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
