using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Datasets.Imports;
using Quire.Repository.Jobs;
using Quire.Testing;

namespace Quire.Repository.Tests.Jobs;

/// <summary>Imports of folders are forgotten a year after their end.</summary>
public sealed class PruneImportsTests
{
    [Theory, EachDatabase]
    public async Task Imports_that_ended_long_ago_are_forgotten_and_no_others(DatabaseKind database)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var server = await TestServer.StartAsync(database);
        await using var scope = server.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<RepositoryDb>();
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        foreach (
            var (folder, days) in (ValueTuple<string, int?>[])
                [("old", 366), ("given up", 366), ("young", 364), ("under way", null)]
        )
        {
            db.ImportRuns.Add(
                new()
                {
                    Folder = folder,
                    State =
                        days is null ? ImportRunState.Running
                        : folder == "given up" ? ImportRunState.Failed
                        : ImportRunState.Completed,
                    GivenUp = folder == "given up",
                    CreatedAt = now.AddDays(-400),
                    UpdatedAt = now,
                    EndedAt = days is { } ago ? now.AddDays(-ago) : null,
                }
            );
        }

        await db.SaveChangesAsync(ct);

        var job = new PruneImportsJobHandler(
            db,
            services.GetRequiredService<IWriteGate>(),
            services.GetRequiredService<IOptions<JobOptions>>(),
            TimeProvider.System
        );
        await job.RunAsync(new(), new(1, "", null, 1), ct);

        Assert.Equal(
            ["given up", "under way", "young"],
            await db.ImportRuns.OrderBy(r => r.Folder).Select(r => r.Folder).ToListAsync(ct)
        );
    }
}
