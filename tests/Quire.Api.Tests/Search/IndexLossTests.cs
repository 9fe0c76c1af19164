using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Search.Index;
using Quire.Testing;

namespace Quire.Api.Tests.Search;

/// <summary>What clients see of an index that is lost while the server runs.</summary>
public sealed class IndexLossTests
{
    [Theory, EachDatabase]
    public async Task A_removed_index_comes_back_by_itself_and_no_search_tells_part_of_the_truth(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var first = await Make.CollectionAsync(admin);
        Directory.Delete(Path.Combine(server.Folder, "search"), recursive: true);

        var second = await Make.CollectionAsync(admin);

        for (var i = 0; i < 600; i++)
        {
            var found = await admin.GetAsync($"/api/search?q=identifier:{first}+OR+identifier:{second}");
            if (found.Status == HttpStatusCode.OK)
            {
                Assert.Equal(2, found.Data["total_count"]!.GetValue<int>());
                return;
            }

            MustBeNotNow(found);
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Fail("The index does not come back.");
    }

    [Theory, EachDatabase]
    public async Task While_the_index_is_built_searches_are_refused_and_writes_are_not_held_up(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var index = server.Services.GetRequiredService<ISearchIndex>();
        string alias;
        await using (index.BeginRebuild())
        {
            index.Distrust("It is damaged.");
            alias = await Make.CollectionAsync(admin);

            MustBeNotNow(await admin.GetAsync($"/api/search?q=identifier:{alias}"));
            MustBeNotNow(await server.Guest().GetAsync("/api/search?q=*"));
            var health = await server.Guest().GetAsync("/health/ready");
            Assert.Equal(
                (HttpStatusCode.OK, "Degraded"),
                (health.Status, health.Json["checks"]!["index"]!["status"]!.GetValue<string>())
            );
        }

        while (index.NeedsRebuild)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Equal(1, (await admin.GetAsync($"/api/search?q=identifier:{alias}")).Data["total_count"]!.GetValue<int>());
    }

    [Theory, EachDatabase]
    public async Task While_a_sound_index_is_built_anew_the_old_one_tells_the_whole_truth(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var index = server.Services.GetRequiredService<ISearchIndex>();
        var first = await Make.CollectionAsync(admin);
        await using var rebuild = index.BeginRebuild();
        var second = await Make.CollectionAsync(admin);
        _ = (await admin.DeleteAsync($"/api/dataverses/{first}")).Data;

        var found = await admin.GetAsync($"/api/search?q=identifier:{first}+OR+identifier:{second}");

        Assert.Equal(1, found.Data["total_count"]!.GetValue<int>());
    }

    private static void MustBeNotNow(WireAnswer answer)
    {
        answer.MustBeError(HttpStatusCode.ServiceUnavailable, "The search index is being built. Ask again in a few seconds.");
        Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter?.Delta);
    }
}
