using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Testing;

namespace Quire.Api.Tests.Files.Tables;

/// <summary>Files that wait to be read as tables and are deleted before hold nothing up.</summary>
public sealed class DeletedIngestTests
{
    [Theory, EachDatabase]
    public async Task What_waits_to_be_read_and_is_deleted_is_waited_for_no_longer(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var deleted = await WaitingAsync(server, admin, dataset, "deleted.csv");
        _ = (await admin.DeleteAsync($"/api/files/{deleted}")).Data;
        Assert.Empty((await admin.GetAsync($"/api/datasets/{dataset}/locks")).Data.AsArray());

        var replaced = await WaitingAsync(server, admin, dataset, "replaced.csv");
        _ = (await admin.UploadAsync($"/api/files/{replaced}/replace", "b.txt", "other"u8.ToArray(), ForceReplace)).Data;
        Assert.Empty((await admin.GetAsync($"/api/datasets/{dataset}/locks")).Data.AsArray());
        await Make.PublishAsync(admin, dataset);

        _ = await WaitingAsync(server, admin, dataset, "discarded.csv");
        _ = (await admin.DeleteAsync($"/api/datasets/{dataset}/versions/:draft")).Data;
        Assert.Empty((await admin.GetAsync($"/api/datasets/{dataset}/locks")).Data.AsArray());
    }

    private static JsonObject ForceReplace => new() { ["forceReplace"] = true };

    // A file as it is while its bytes are taken over from where a client put them: nobody reads it yet.
    private static async Task<long> WaitingAsync(TestServer server, Wire admin, long dataset, string name)
    {
        var bytes = Encoding.UTF8.GetBytes($"{TableUpload.Beaks}{name},\n");
        var file = (await TableUpload.AddAsync(admin, dataset, name, bytes, new JsonObject { ["tabIngest"] = false })).Id();
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        var past = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        db.FileIngests.Add(
            new()
            {
                FileId = file,
                DatasetId = dataset,
                RequestedAt = past,
            }
        );
        db.Locks.Add(
            new()
            {
                DatasetId = dataset,
                Kind = "Ingest",
                CreatedAt = past,
                AllowsEdits = true,
            }
        );
        await db.SaveChangesAsync();
        return file;
    }
}
