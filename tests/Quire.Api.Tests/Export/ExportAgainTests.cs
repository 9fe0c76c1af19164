using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Testing;

namespace Quire.Api.Tests.Export;

/// <summary>Exports rendered before anybody asks for them, anew, and forgotten.</summary>
public sealed class ExportAgainTests
{
    private const string Metadata = "/api/admin/metadata";

    [Theory, EachDatabase]
    public async Task Exports_are_rendered_in_the_background_and_anew(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin, published: true);
        var (dataset, _) = await Make.DatasetAsync(admin, alias);
        _ = await Make.DatasetAsync(admin, alias);
        await Make.PublishAsync(admin, dataset);
        Assert.Empty(await KeptAsync(server));
        var begun = await admin.GetAsync($"{Metadata}/exportAll");
        Assert.Equal((HttpStatusCode.Accepted, "WORKFLOW_IN_PROGRESS"), (begun.Status, begun.Json["status"]!.GetValue<string>()));
        var formats = (await admin.GetAsync("/api/info/exportFormats")).Data.AsObject().Count;
        var first = await WaitAsync(server, kept => kept.Count == formats);

        Assert.Equal("export started", (await admin.GetAsync($"{Metadata}/{dataset}/reExportDataset")).Message);
        var second = await WaitAsync(server, kept => kept.Count == formats && kept.Min() > first.Max());
        // Nothing is as old as that.
        Assert.Equal(HttpStatusCode.Accepted, (await admin.GetAsync($"{Metadata}/reExportAll?olderThan=2001-01-01")).Status);
        Assert.Equal(second, await KeptAsync(server));
        Assert.Equal($"cleared: {formats}", (await admin.GetAsync($"{Metadata}/clearExportTimestamps")).Message);
    }

    [Fact]
    public async Task A_day_that_is_none_is_refused()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        (await admin.GetAsync($"{Metadata}/reExportAll?olderThan=yesterday")).MustBeError(
            HttpStatusCode.BadRequest,
            "Invalid date format for olderThan parameter. Expected format: YYYY-MM-DD"
        );
    }

    private static async Task<List<DateTime>> KeptAsync(TestServer server)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        return await db.Exports.OrderBy(e => e.Format).Select(e => e.CreatedAt).ToListAsync();
    }

    private static Task<List<DateTime>> WaitAsync(TestServer server, Predicate<List<DateTime>> until) =>
        Wait.ForAsync(async () => await KeptAsync(server) is var kept && until(kept) ? kept : null, "the exports are there");
}
