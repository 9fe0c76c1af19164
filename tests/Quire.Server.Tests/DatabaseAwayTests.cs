using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quire.Testing;

namespace Quire.Server.Tests;

/// <summary>A database server that goes and comes back under a running server.</summary>
public sealed class DatabaseAwayTests
{
    [Fact]
    public async Task Calls_are_refused_with_a_sentence_the_log_has_one_line_and_all_goes_on_when_it_is_back()
    {
        Assert.SkipWhen(PostgreSqlServer.WhyNot is not null, PostgreSqlServer.WhyNot ?? "");
        var postgres = await PostgreSqlServer.StartOwnAsync();
        using var log = new LogLines();
        try
        {
            await using var server = await TestServer.StartOnAsync(
                postgres,
                services => services.AddSingleton<ILoggerProvider>(log)
            );
            using var admin = server.Admin();
            var before = await Make.CollectionAsync(admin);
            await postgres.HaltAsync();
            // Until it is noticed, what was answered before may be answered once more.
            await Wait.UntilAsync(
                async () => (await admin.GetAsync($"/api/dataverses/{before}")).Status == HttpStatusCode.ServiceUnavailable,
                "it is noticed"
            );

            for (var i = 0; i < 20; i++)
            {
                MustBeAway(await admin.GetAsync($"/api/dataverses/{before}"));
                MustBeAway(await admin.PostAsync("/api/dataverses/root", Make.Collection(Make.Name("c"))));
                MustBeAway(await admin.GetAsync("/api/search?q=*"));
            }

            var health = await server.Guest().GetAsync("/health/ready");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, health.Status);
            Assert.Equal("Unhealthy", health.Json["checks"]!["database"]!["status"]!.GetValue<string>());
            await postgres.ResumeAsync();
            await Wait.UntilAsync(
                async () => (await admin.GetAsync($"/api/dataverses/{before}")).Status == HttpStatusCode.OK,
                "the database is used again"
            );
            await Wait.UntilAsync(
                async () =>
                    (await admin.PostAsync("/api/dataverses/root", Make.Collection(Make.Name("c")))).Status
                    == HttpStatusCode.Created,
                "changes are taken again"
            );
            var after = await Make.CollectionAsync(admin);
            await Wait.UntilAsync(
                async () => await Deposit.CountAsync(admin, $"q=identifier:{after}") == 1,
                "what is written is found again"
            );

            var shown = log.All.Where(l => l.Level >= LogLevel.Warning).ToList();
            Assert.Single(shown, l => l.Text.StartsWith("The database cannot be used (Away)", StringComparison.Ordinal));
            Assert.Single(shown, l => l.Text.StartsWith("The database can be used again, after ", StringComparison.Ordinal));
            Assert.DoesNotContain(shown, l => l.Exception is not null);
            Assert.InRange(shown.Count, 1, 10);
        }
        finally
        {
            postgres.Remove();
        }
    }

    private static void MustBeAway(WireAnswer answer)
    {
        answer.MustBeError(HttpStatusCode.ServiceUnavailable, "The database cannot be used now. Try again later.");
        Assert.Equal(TimeSpan.FromSeconds(10), answer.Headers.RetryAfter?.Delta);
    }
}
