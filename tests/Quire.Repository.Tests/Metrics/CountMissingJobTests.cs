using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Repository.Data.Metrics;
using Quire.Repository.Jobs;
using Quire.Repository.Measures.Counting;
using Quire.Testing;

namespace Quire.Repository.Tests.Metrics;

public sealed class CountMissingJobTests
{
    [Theory, EachDatabase]
    public async Task What_was_released_before_it_was_counted_is_counted_once(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin, published: true);
        var (dataset, _) = await Make.DatasetAsync(admin, alias);
        _ = await Make.FileAsync(admin, dataset, "a.txt", "first");
        _ = await Make.FileAsync(admin, dataset, "b.txt", "second");
        await Make.PublishAsync(admin, dataset);
        await CountedAsync(admin, alias, 2);
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        var before = await RowsAsync(db);
        await db.Measures.ExecuteDeleteAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, await FilesAsync(admin, alias));

        var job = scope.ServiceProvider.GetRequiredService<IHandleJob<CountMissingJob>>();
        await job.RunAsync(new(), new(1, "", null, 1), TestContext.Current.CancellationToken);
        await job.RunAsync(new(), new(1, "", null, 1), TestContext.Current.CancellationToken);

        Assert.Equal(before, await RowsAsync(db));
    }

    private static async Task<List<string>> RowsAsync(RepositoryDb db) =>
        [
            .. (
                await db
                    .Measures.AsNoTracking()
                    .Where(m => m.Measure <= Measure.FilesByType)
                    .ToListAsync(TestContext.Current.CancellationToken)
            )
                .Select(m => $"{m.ObjectId} {m.Measure} {m.Period} {m.Category} {m.Amount} {m.Bytes}")
                .Order(StringComparer.Ordinal),
        ];

    private static async Task<long> FilesAsync(Wire wire, string alias) =>
        (await wire.GetAsync($"/api/info/metrics/files?parentAlias={alias}")).Data["count"]!.GetValue<long>();

    private static Task CountedAsync(Wire wire, string alias, long expected) =>
        Wait.UntilAsync(async () => await FilesAsync(wire, alias) == expected, $"{expected} files of {alias}");
}
