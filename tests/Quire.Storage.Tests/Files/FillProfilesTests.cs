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
}
