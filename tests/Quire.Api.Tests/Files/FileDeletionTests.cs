using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Data;
using Quire.Repository.Files;
using Quire.Repository.Operations;
using Quire.Testing;

namespace Quire.Api.Tests.Files;

/// <summary>Bytes go only with the last row that names them.</summary>
public sealed class FileDeletionTests
{
    [Theory, EachDatabase]
    public async Task Deleting_a_restricted_file_from_a_draft_leaves_the_published_one_to_those_who_may_have_it(
        DatabaseKind database
    )
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var file = await Make.FileAsync(admin, dataset, "closed.txt", "closed", new JsonObject { ["restrict"] = true });
        await Make.PublishAsync(admin, dataset);

        Assert.False((await admin.DeleteAsync($"/api/files/{file}")).Data.GetValue<bool>());

        var published = Assert.Single(
            (await server.Guest().GetAsync($"/api/datasets/{dataset}/versions/1.0/files")).Data.AsArray()
        )!;
        Assert.True(published["restricted"]!.GetValue<bool>());
        Assert.Equal("closed", (await admin.GetAsync($"/api/access/datafile/{file}")).Text);
        (await server.Guest().GetAsync($"/api/access/datafile/{file}")).MustBeError(HttpStatusCode.Forbidden);
    }

    [Theory, EachDatabase]
    public async Task A_deletion_that_is_rolled_back_leaves_rows_and_bytes(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var file = await Make.FileAsync(admin, dataset, "a.txt", "content");
        await using (var scope = server.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
            await using var turn = await scope
                .ServiceProvider.GetRequiredService<IWriteGate>()
                .EnterAsync(CancellationToken.None);
            await using var transaction = await db.Database.BeginTransactionAsync();
            var context = new OperationContext(
                Caller.System,
                await scope
                    .ServiceProvider.GetRequiredService<ObjectResolver>()
                    .ResolveAsync(new ObjectRef.Dataset(dataset), Caller.System, CancellationToken.None),
                Permission.All,
                new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc)
            );
            await scope
                .ServiceProvider.GetRequiredService<IHandle<DeleteFiles, int>>()
                .HandleAsync(new(new ObjectRef.Dataset(dataset), [file]), context, CancellationToken.None);
            await db.SaveChangesAsync();
            await transaction.RollbackAsync();
        }

        Assert.Single((await admin.GetAsync($"/api/datasets/{dataset}/versions/:draft/files")).Data.AsArray());
        Assert.Equal("content", (await admin.GetAsync($"/api/access/datafile/{file}")).Text);
    }
}
