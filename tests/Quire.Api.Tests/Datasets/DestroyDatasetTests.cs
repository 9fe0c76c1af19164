using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Testing;

namespace Quire.Api.Tests.Datasets;

public sealed class DestroyDatasetTests
{
    [Theory, EachDatabase]
    public async Task A_published_dataset_goes_with_its_versions_files_and_bytes_at_the_word_of_a_superuser(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin, published: true);
        var (id, pid) = await Make.DatasetAsync(admin, collection);
        var file = await Deposit.FileAsync(admin, id, "first.txt", $"first of {pid}");
        await Make.PublishAsync(admin, id);
        var draftOnly = await Deposit.FileAsync(admin, id, "second.txt", $"second of {pid}");
        var stored = (await admin.GetAsync($"/api/datasets/{id}/versions/:draft")).Data["files"]!
            .AsArray()
            .Select(f =>
                Path.Combine(
                    server.Folder,
                    "files",
                    f!["dataFile"]!["storageIdentifier"]!.GetValue<string>()["local://".Length..]
                )
            )
            .ToList();
        Assert.All(stored, path => Assert.True(File.Exists(path)));

        Assert.Equal(
            $"Dataset {pid} destroyed",
            (await admin.DeleteAsync($"/api/datasets/:persistentId/destroy/?persistentId={pid}")).Message
        );

        using var guest = server.Guest();
        foreach (
            var path in new[] { $"datasets/{id}", $"datasets/{id}/versions/1.0", $"datasets/:persistentId/?persistentId={pid}" }
        )
        {
            (await guest.GetAsync($"/api/{path}")).MustBeError(HttpStatusCode.NotFound);
        }

        foreach (var gone in new[] { file, draftOnly })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync($"/api/access/datafile/{gone}")).Status);
        }

        Assert.Equal(0, (await admin.GetAsync($"/api/search?q=*&subtree={collection}")).Data["total_count"]!.GetValue<int>());
        for (var i = 0; i < 200 && stored.Exists(File.Exists); i++)
        {
            await Task.Delay(50);
        }

        Assert.DoesNotContain(stored, File.Exists);
        (await admin.DeleteAsync($"/api/datasets/{id}/destroy")).MustBeError(HttpStatusCode.NotFound);
        Assert.Equal($"{pid}, versions: 2, files: 2", await AuditAsync(server, id));
    }

    [Theory, EachDatabase]
    public async Task Nobody_else_destroys_and_nothing_is_destroyed_while_it_is_locked(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (collection, id, _) = await Deposit.PublishedAsync(admin);
        var (name, token) = await Make.UserAsync(admin);
        await Make.AssignAsync(admin, collection, $"@{name}", "admin");

        (await server.As(token).DeleteAsync($"/api/datasets/{id}/destroy")).MustBeError(
            HttpStatusCode.Unauthorized,
            "Destroy can only be called by superusers."
        );
        (await server.Guest().DeleteAsync($"/api/datasets/{id}/destroy")).MustBeError(HttpStatusCode.Unauthorized);
        _ = (await admin.PostAsync($"/api/datasets/{id}/lock/Ingest")).Data;
        (await admin.DeleteAsync($"/api/datasets/{id}/destroy")).MustBeError(
            HttpStatusCode.Forbidden,
            "Dataset cannot be edited due to dataset lock."
        );
        Assert.Equal(HttpStatusCode.OK, (await server.Guest().GetAsync($"/api/datasets/{id}/versions/1.0")).Status);
    }

    private static async Task<string?> AuditAsync(TestServer server, long id)
    {
        await using var scope = server.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<RepositoryDb>()
            .Audit.Where(a => a.ObjectId == id && a.Operation == "DestroyDataset")
            .Select(a => a.Details)
            .SingleAsync();
    }
}
