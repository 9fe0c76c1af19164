using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Repository.Files.Tables.Profiles;
using Quire.Repository.Jobs;
using Quire.Testing;

namespace Quire.Storage.Tests.Files;

/// <summary>Tables read before anything was calculated of what stands in them.</summary>
public sealed class FillProfilesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Tables_from_before_are_summarized_in_the_background(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        var damaged = await Make.FileAsync(admin, dataset, "gone.csv", "a\n1\n");
        var stored = server.StoredFiles.ToList();
        var file = await Make.FileAsync(admin, dataset, "beaks.csv", "species,beak\nfortis,9.5\nscandens,13.8\n");
        stored.ForEach(File.Delete);
        var path = $"/api/files/{file}/summary";
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        var calculated = await db.FileTables.OrderBy(t => t.ContentId).Select(t => t.Profile).ToListAsync(Ct);
        await db.FileTables.ExecuteUpdateAsync(s => s.SetProperty(t => t.Profile, (byte[]?)null), Ct);

        var refused = await admin.GetAsync(path);
        refused.MustBeError(
            HttpStatusCode.ServiceUnavailable,
            "What stands in the table is not calculated yet; that is done in the course of a day."
        );
        Assert.NotNull(refused.Headers.RetryAfter);
        await scope.ServiceProvider.GetRequiredService<IHandleJob<FillProfilesJob>>().RunAsync(new(), new(1, "", null, 1), Ct);

        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await admin.GetAsync($"/api/files/{damaged}/summary")).Status);
        Assert.Equal([null, calculated[1]], await db.FileTables.OrderBy(t => t.ContentId).Select(t => t.Profile).ToListAsync(Ct));
    }

    [Fact]
    public async Task Others_have_their_turn_between_two_tables_and_one_that_is_none_keeps_no_other_waiting()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        var odd = await Make.FileAsync(admin, dataset, "odd.csv", "a,b\n1,2\n");
        var even = await Make.FileAsync(admin, dataset, "even.csv", "a\n2\n");
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        await db.FileTables.ExecuteUpdateAsync(s => s.SetProperty(t => t.Profile, (byte[]?)null), Ct);
        var (first, second) = (await ContentOfAsync(db, odd), await ContentOfAsync(db, even));
        // What is said of its columns is what is said of those of the other, which are fewer.
        var few = await db.FileTables.Where(t => t.ContentId == second).Select(t => t.Document).SingleAsync(Ct);
        await db.FileTables.Where(t => t.ContentId == first).ExecuteUpdateAsync(s => s.SetProperty(t => t.Document, few), Ct);
        var filling = ActivatorUtilities.CreateInstance<FillProfilesJobHandler>(scope.ServiceProvider, new MovingTime());
        var run = new JobRun(1, "", null, 1);

        await Assert.ThrowsAsync<JobWaitsException>(() => filling.RunAsync(new(), run, Ct));
        await filling.RunAsync(new(), run, Ct);

        Assert.Equal([first], await db.FileTables.Where(t => t.Profile == null).Select(t => t.ContentId).ToListAsync(Ct));
    }

    private static Task<long> ContentOfAsync(RepositoryDb db, long file) =>
        db.FileContents.Where(c => c.FileId == file).Select(c => c.Id).SingleAsync(Ct);

    // Minutes go by whenever it is asked for.
    private sealed class MovingTime : TimeProvider
    {
        private int _asked;

        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddMinutes(4 * ++_asked);
    }
}
