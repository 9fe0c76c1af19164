using System.Net;
using Quire.Testing;

namespace Quire.Api.Tests.Administration;

/// <summary>Limits of calls an hour, by tier and action.</summary>
public sealed class RateLimitTests
{
    private const string Tiers = "/api/admin/settings/:RateLimitingDefaultCapacityTiers";
    private const string Actions = "/api/admin/settings/:RateLimitingCapacityByTierAndAction";

    [Theory, EachDatabase]
    public async Task Who_asks_too_often_is_told_when_to_ask_again_kept_answers_or_not(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        await Make.PublishAsync(admin, dataset);
        var (_, token) = await Make.UserAsync(admin);
        using var guest = server.Guest();
        using var account = server.As(token);
        await SetAsync(admin, Actions, """[{"tier":0,"limitPerHour":2,"actions":["GetDatasetCommand"]}]""");
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync($"/api/datasets/{dataset}")).Status);
        }

        var refused = await guest.GetAsync($"/api/datasets/{dataset}");
        refused.MustBeError(HttpStatusCode.TooManyRequests, "GetDataset failed: Rate limited due to too many requests.");
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalMinutes, 20, 31);
        // Other actions, others, and superusers are not concerned.
        Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync($"/api/datasets/{dataset}/versions/1.0")).Status);
        Assert.Equal(HttpStatusCode.OK, (await account.GetAsync($"/api/datasets/{dataset}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync($"/api/datasets/{dataset}")).Status);
        var stats = (await admin.GetAsync("/api/admin/rateLimitStats?deltaMinutesFilter=1")).Text;
        Assert.Contains(":GetDataset, 0\n", stats, StringComparison.Ordinal);
        Assert.Contains("## deltaMinutesFilter=1\n", stats, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Tiers_limit_every_action_and_end_with_the_setting(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (_, token) = await Make.UserAsync(admin);
        using var account = server.As(token);
        using var guest = server.Guest();
        await SetAsync(admin, Tiers, "-1,1");
        Assert.Equal(HttpStatusCode.OK, (await account.GetAsync("/api/users/:me")).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await account.GetAsync("/api/users/:me")).Status);
        Assert.Equal(HttpStatusCode.OK, (await account.GetAsync("/api/dataverses/root")).Status);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync("/api/dataverses/root")).Status);
        }

        Assert.Equal(HttpStatusCode.OK, (await admin.DeleteAsync(Tiers)).Status);
        Assert.Equal(HttpStatusCode.OK, (await account.GetAsync("/api/users/:me")).Status);
    }

    [Fact]
    public async Task What_limits_nothing_that_could_be_meant_is_refused()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        foreach (
            var (setting, value) in new[] { (Tiers, "many"), (Tiers, "10,-2"), (Actions, "{}"), (Actions, """[{"tier":0}]""") }
        )
        {
            (await admin.TextAsync(HttpMethod.Put, setting, value)).MustBeError(HttpStatusCode.BadRequest);
        }
    }

    [Fact]
    public async Task Features_are_told_by_name()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var all = (await admin.GetAsync("/api/admin/featureFlags")).Data.AsObject();
        Assert.Equal("enabled", all["VERSION_NOTE"]!.GetValue<string>());
        Assert.False((await admin.GetAsync("/api/admin/featureFlags/API_SESSION_AUTH")).Data["enabled"]!.GetValue<bool>());
        (await admin.GetAsync("/api/admin/featureFlags/version_note")).MustBeError(
            HttpStatusCode.NotFound,
            "Feature flag not found. Try listing all feature flags."
        );
    }

    private static async Task SetAsync(Wire admin, string setting, string value) =>
        Assert.Equal(HttpStatusCode.OK, (await admin.TextAsync(HttpMethod.Put, setting, value)).Status);
}
