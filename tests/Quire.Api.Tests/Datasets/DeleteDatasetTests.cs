using System.Net;
using Quire.Testing;

namespace Quire.Api.Tests.Datasets;

public sealed class DeleteDatasetTests
{
    [Theory, EachDatabase]
    public async Task Deleting_an_unpublished_dataset_takes_its_files_and_their_bytes(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var (id, pid) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        var file = await Deposit.FileAsync(admin, id, "gone.txt", $"only in {pid}");
        var stored = (await admin.GetAsync($"/api/datasets/{id}/versions/:draft")).Data["files"]![0]!["dataFile"]![
            "storageIdentifier"
        ]!.GetValue<string>();
        var path = Path.Combine(server.Folder, "files", stored["local://".Length..]);
        Assert.True(File.Exists(path));

        var answer = await admin.DeleteAsync($"/api/datasets/:persistentId?persistentId={pid}");

        Assert.Equal($"Dataset {pid} deleted", answer.Message);
        (await admin.GetAsync($"/api/datasets/{id}")).MustBeError(HttpStatusCode.NotFound);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync($"/api/access/datafile/{file}")).Status);
        for (var i = 0; i < 200 && File.Exists(path); i++)
        {
            await Task.Delay(50);
        }

        Assert.False(File.Exists(path));
    }

    [Theory, EachDatabase]
    public async Task Deleting_a_draft_leaves_the_published_version_and_its_bytes(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var (id, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var kept = await Deposit.FileAsync(admin, id, "kept.txt", "published bytes");
        await Make.PublishAsync(admin, id);
        var published = (await server.Guest().GetAsync($"/api/datasets/{id}/versions/1.0")).Text;
        await Deposit.RetitleAsync(admin, id, "Draft title");
        var draftOnly = await Deposit.FileAsync(admin, id, "draft.txt", "draft bytes");

        var answer = await admin.DeleteAsync($"/api/datasets/{id}/versions/:draft");

        Assert.Equal($"Draft version of dataset {id} deleted", answer.Message);
        Assert.Equal(published, (await server.Guest().GetAsync($"/api/datasets/{id}/versions/:latest")).Text);
        Assert.Equal("published bytes", (await server.Guest().GetAsync($"/api/access/datafile/{kept}")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync($"/api/access/datafile/{draftOnly}")).Status);
        Assert.Single((await admin.GetAsync($"/api/datasets/{id}/versions")).Data.AsArray());

        // The next draft begins from the published version as if nothing had been.
        await Deposit.RetitleAsync(admin, id, "Third title");
        Assert.Single((await admin.GetAsync($"/api/datasets/{id}/versions/:draft")).Data["files"]!.AsArray());
    }

    [Theory, EachDatabase]
    public async Task Where_there_is_no_draft_nobody_deletes_one(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var (_, id, _) = await Deposit.PublishedAsync(admin);

        (await admin.DeleteAsync($"/api/datasets/{id}/versions/:draft")).MustBeError(
            HttpStatusCode.Unauthorized,
            "This is NOT a DRAFT version"
        );
        (await admin.DeleteAsync($"/api/datasets/{id}/versions/1.0")).MustBeError(
            HttpStatusCode.BadRequest,
            "Only the :draft version can be deleted"
        );
        await Deposit.RetitleAsync(admin, id, "Second");
        await Make.PublishAsync(admin, id);
        (await admin.DeleteAsync($"/api/datasets/{id}")).MustBeError(
            HttpStatusCode.Unauthorized,
            "This is a published dataset with multiple versions. This API can only delete the latest version if it is a DRAFT. "
                + "Superusers remove published datasets with destroy: DELETE /api/datasets/{id}/destroy."
        );
        Assert.Equal(2, (await server.Guest().GetAsync($"/api/datasets/{id}/versions")).Data.AsArray().Count);
    }

    [Theory, EachDatabase]
    public async Task Deleting_again_takes_no_more_than_the_draft_whoever_asks(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (collection, id, _) = await Deposit.PublishedAsync(admin);
        var (name, token) = await Make.UserAsync(admin);
        await Make.AssignAsync(admin, collection, $"@{name}", "admin");
        using var owner = server.As(token);
        const string Refusal =
            "This is a published dataset. This API can only delete the latest version if it is a DRAFT. "
            + "Superusers remove published datasets with destroy: DELETE /api/datasets/{id}/destroy.";
        await Deposit.RetitleAsync(admin, id, "Draft title");

        Assert.Equal($"Dataset {id} deleted", (await admin.DeleteAsync($"/api/datasets/{id}")).Message);
        (await admin.DeleteAsync($"/api/datasets/{id}")).MustBeError(HttpStatusCode.Unauthorized, Refusal);
        (await owner.DeleteAsync($"/api/datasets/{id}")).MustBeError(HttpStatusCode.Unauthorized, Refusal);
        Assert.Equal(HttpStatusCode.OK, (await server.Guest().GetAsync($"/api/datasets/{id}/versions/1.0")).Status);
    }
}
