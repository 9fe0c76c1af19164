using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Datasets;

/// <summary>What was there when a request came may be gone when its turn comes; the answer says so.</summary>
public sealed class RaceTests
{
    private const int Rounds = 12;

    [Theory, EachDatabase]
    public async Task Deleting_a_collection_while_datasets_are_put_into_it_leaves_one_of_the_two(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        for (var round = 0; round < Rounds; round++)
        {
            var alias = await Make.CollectionAsync(admin);
            var making = Enumerable
                .Range(0, 3)
                .Select(_ => admin.PostAsync($"/api/dataverses/{alias}/datasets", Make.Dataset("Late")))
                .ToList();
            var deleted = await admin.DeleteAsync($"/api/dataverses/{alias}");
            var made = await Task.WhenAll(making);

            Assert.All(made, m => Assert.Contains(m.Status, new[] { HttpStatusCode.Created, HttpStatusCode.NotFound }));
            Assert.Contains(deleted.Status, new[] { HttpStatusCode.OK, HttpStatusCode.Forbidden });
            Assert.Equal(deleted.Status == HttpStatusCode.OK, made.All(m => m.Status == HttpStatusCode.NotFound));
        }
    }

    [Theory, EachDatabase]
    public async Task A_dataset_is_deleted_once_and_no_longer_there_for_those_who_come_after(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        for (var round = 0; round < Rounds; round++)
        {
            var (id, _) = await Make.DatasetAsync(admin, "root");
            var edit = new JsonObject { ["fields"] = new JsonArray(Make.Field("title", "primitive", "Edited")) };
            var deleting = Enumerable.Range(0, 3).Select(_ => admin.DeleteAsync($"/api/datasets/{id}")).ToList();
            var edited = await admin.PutAsync($"/api/datasets/{id}/editMetadata?replace=true", edit);
            var deleted = await Task.WhenAll(deleting);

            Assert.Single(deleted, d => d.Status == HttpStatusCode.OK);
            Assert.All(deleted, d => Assert.Contains(d.Status, new[] { HttpStatusCode.OK, HttpStatusCode.NotFound }));
            Assert.Contains(edited.Status, new[] { HttpStatusCode.OK, HttpStatusCode.NotFound });
        }
    }
}
