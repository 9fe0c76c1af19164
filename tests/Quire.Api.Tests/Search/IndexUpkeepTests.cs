using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Api.Tests.Files.Tables;
using Quire.Repository.Data;
using Quire.Repository.Search;
using Quire.Repository.Search.Index;
using Quire.Testing;

namespace Quire.Api.Tests.Search;

/// <summary>An index that differs from the database is found out and mended.</summary>
public sealed class IndexUpkeepTests
{
    [Theory, EachDatabase]
    public async Task What_is_missing_old_or_left_over_is_told_and_mended(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin);
        var number = (await admin.GetAsync($"/api/dataverses/{collection}")).Data["id"]!.GetValue<long>();
        var (missing, pid) = await Make.DatasetAsync(admin, collection, "Missing heron");
        var (old, _) = await Make.DatasetAsync(admin, collection, "Old heron");
        var file = await Make.FileAsync(admin, old, "heron.txt", "heron");
        Assert.Equal(0, Stale(await StatusAsync(admin)));
        var index = server.Services.GetRequiredService<ISearchIndex>();
        var sequence = index.AppliedSequence;
        index.Apply(SearchBatch.Without($"dataset_{missing}_draft", $"datafile_{file}_draft", $"dataverse_{number}"), sequence);
        index.Apply(SearchBatch.Of(Document("dataset_987654321"), Document($"dataset_{old}")), sequence);

        var status = await StatusAsync(admin);
        Assert.Equal([number], Numbers(status, "contentInDatabaseButStaleInOrMissingFromIndex", "dataverses"));
        Assert.Equal([missing, old], Numbers(status, "contentInDatabaseButStaleInOrMissingFromIndex", "datasets"));
        Assert.Equal([file], Numbers(status, "contentInDatabaseButStaleInOrMissingFromIndex", "files"));
        Assert.Equal([987654321], Numbers(status, "contentInIndexButNotDatabase", "dvobjects"));

        _ = (await admin.GetAsync("/api/admin/index/clear-orphans")).Data;
        status = await StatusAsync(admin);
        Assert.Empty(Numbers(status, "contentInIndexButNotDatabase", "dvobjects"));
        Assert.Equal(4, Stale(status));
        Assert.Equal(
            "indexAllOrSubset has begun of 1 dataverses and 2 datasets.",
            (await admin.GetAsync("/api/admin/index/continue")).Message
        );
        Assert.Equal(0, Stale(await StatusAsync(admin)));
        Assert.Equal(1, await FoundAsync(admin, "Missing"));

        index.Apply(SearchBatch.Without($"dataset_{missing}_draft", $"datafile_{file}_draft"), sequence);
        _ = (await admin.GetAsync($"/api/admin/index/dataset?persistentId={pid}")).Data;
        Assert.Equal($"started reindexing files/{file}", (await admin.GetAsync($"/api/admin/index/files/{file}")).Message);
        Assert.Equal(0, Stale(await StatusAsync(admin)));
        _ = (await admin.GetAsync("/api/admin/index/clear")).Message;
        Assert.Equal(1, await FoundAsync(admin, "Missing"));
    }

    [Theory, EachDatabase]
    public async Task Tables_are_read_neither_to_compare_nor_where_older_versions_alone_have_them(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin, published: true);
        var bytes = Encoding.UTF8.GetBytes(TableUpload.Beaks);
        var (former, _) = await Make.DatasetAsync(admin, collection);
        var file = (await TableUpload.AddAsync(admin, former, "former.csv", bytes)).Id();
        await Make.PublishAsync(admin, former);
        Assert.Equal($"Datafile {file} uningested.", (await admin.PostAsync($"/api/files/{file}/uningest")).Message);
        await Make.PublishAsync(admin, former);
        var (shown, _) = await Make.DatasetAsync(admin, collection);
        _ = await TableUpload.AddAsync(admin, shown, "shown.csv", bytes);
        await Wait.UntilAsync(async () => Stale(await StatusAsync(admin)) == 0, "the index follows what jobs did");

        // Whoever reads one from here on fails.
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        byte[] damaged = [1];
        Assert.Equal(2, await db.FileTables.ExecuteUpdateAsync(set => set.SetProperty(t => t.Document, damaged)));

        Assert.Equal(0, Stale(await StatusAsync(admin)));
        var index = server.Services.GetRequiredService<ISearchIndex>();
        index.Apply(SearchBatch.Without($"datafile_{file}"), index.AppliedSequence);
        Assert.Equal(1, Stale(await StatusAsync(admin)));
        Assert.Equal($"started reindexing files/{file}", (await admin.GetAsync($"/api/admin/index/files/{file}")).Message);
        Assert.Equal(0, Stale(await StatusAsync(admin)));
    }

    [Theory, EachDatabase]
    public async Task What_is_asked_for_wrongly_is_told(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        (await admin.GetAsync("/api/admin/index/poems/1")).MustBeError(HttpStatusCode.BadRequest, "illegal type: poems");
        (await admin.GetAsync("/api/admin/index/datasets/999999999")).MustBeError(HttpStatusCode.NotFound);
        (await admin.GetAsync("/api/admin/index/dataset")).MustBeError(HttpStatusCode.BadRequest, "No persistent id given.");
        (await admin.GetAsync("/api/admin/index/dataset?persistentId=doi:10.5072/NOBODY")).MustBeError(
            HttpStatusCode.BadRequest,
            "Could not find dataset with persistent id doi:10.5072/NOBODY"
        );
        (await admin.PostAsync("/api/admin/index/perms/999999999")).MustBeError(HttpStatusCode.BadRequest);
        var (_, token) = await Make.UserAsync(admin);
        (await server.As(token).PostAsync("/api/admin/index/perms")).MustBeError(HttpStatusCode.Forbidden, "Superusers only.");
    }

    private static SearchDocument Document(string id) =>
        new()
        {
            Id = id,
            EntityId = 1,
            Readers = [],
            Kind = SearchKind.Dataset,
            Revision = 1,
            Name = "Old",
        };

    private static async Task<JsonNode> StatusAsync(Wire admin) => (await admin.GetAsync("/api/admin/index/status")).Data;

    private static int Stale(JsonNode status) =>
        status["contentInDatabaseButStaleInOrMissingFromIndex"]!.AsObject().Sum(kind => kind.Value!.AsArray().Count);

    private static IEnumerable<long> Numbers(JsonNode status, string list, string kind) =>
        status[list]![kind]!.AsArray().Select(n => n!.GetValue<long>());

    private static async Task<int> FoundAsync(Wire wire, string word) =>
        (await wire.GetAsync($"/api/search?q={word}&type=dataset")).Data["total_count"]!.GetValue<int>();
}
