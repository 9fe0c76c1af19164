using System.Net;
using Quire.Repository.Data.Metrics;
using Quire.Testing;

namespace Quire.Api.Tests.Metrics;

/// <summary>What counts as a view, and what does not.</summary>
public sealed class ViewCountTests
{
    [Theory, EachDatabase]
    public async Task Answers_count_whether_they_are_made_or_kept_or_known_already(DatabaseKind database)
    {
        var server = await CountingServer.OfAsync(database);
        var (dataset, _, _) = await CountingServer.ReleasedAsync(server);
        using var first = CountingServer.Browser(server, "made");
        var made = await first.GetAsync($"/api/datasets/{dataset}");
        using var second = CountingServer.Browser(server, "kept");
        await second.GetAsync($"/api/datasets/{dataset}");
        using var third = CountingServer.Browser(server, "known");
        third.Http.DefaultRequestHeaders.IfNoneMatch.Add(made.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await third.GetAsync($"/api/datasets/{dataset}")).Status);
        await ViewsAsync(server, dataset, Measure.InvestigationsRegular, 3);
    }

    [Theory, EachDatabase]
    public async Task Robots_questions_and_repetitions_do_not_count_and_programs_count_apart(DatabaseKind database)
    {
        var server = await CountingServer.OfAsync(database);
        var (dataset, _, file) = await CountingServer.ReleasedAsync(server);
        using var robot = CountingServer.Agent(server, "AhrefsBot/7.0");
        await robot.GetAsync($"/api/datasets/{dataset}");
        using var guest = CountingServer.Browser(server, "looks");
        using var asks = CountingServer.Browser(server, "asks");
        await asks.SendAsync(HttpMethod.Head, $"/api/datasets/{dataset}");
        await guest.GetAsync($"/api/datasets/{dataset}");
        await guest.GetAsync($"/api/datasets/{dataset}");
        await guest.GetAsync($"/api/files/{file}");
        using var script = CountingServer.Agent(server, "python-requests/2.31");
        await script.GetAsync($"/api/datasets/{dataset}/versions/1.0");
        await CountingServer.WrittenAsync(server);
        Assert.Equal(1, await SumAsync(server, dataset, Measure.InvestigationsMachine));
        Assert.Equal(2, await SumAsync(server, dataset, Measure.InvestigationsRegular));
        Assert.Equal(1, await SumAsync(server, dataset, Measure.UniqueInvestigationsRegular));
    }

    [Theory, EachDatabase]
    public async Task Drafts_are_not_counted(DatabaseKind database)
    {
        var server = await CountingServer.OfAsync(database);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin, published: true);
        var (unpublished, _) = await Make.DatasetAsync(admin, alias);
        await admin.GetAsync($"/api/datasets/{unpublished}");
        var (dataset, _, _) = await CountingServer.ReleasedAsync(server);
        _ = await Make.FileAsync(admin, dataset, "new.txt", "new");
        await admin.GetAsync($"/api/datasets/{dataset}/versions/:draft");
        await admin.GetAsync($"/api/datasets/{dataset}/versions/1.0");
        await ViewsAsync(server, dataset, Measure.InvestigationsMachine, 1);
        Assert.DoesNotContain(await CountingServer.RowsAsync(server), m => m.ObjectId == unpublished);
    }

    private static Task ViewsAsync(TestServer server, long dataset, Measure measure, long expected) =>
        Wait.UntilAsync(async () => await SumAsync(server, dataset, measure) == expected, $"{expected} of {measure}");

    private static async Task<long> SumAsync(TestServer server, long dataset, Measure measure) =>
        (await CountingServer.RowsAsync(server)).Where(m => m.ObjectId == dataset && m.Measure == measure).Sum(m => m.Amount);
}
