using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Files;

public sealed class FileListTests
{
    [Theory, EachDatabase]
    public async Task Files_are_filtered_ordered_and_paged(DatabaseKind database)
    {
        var (server, admin, dataset) = await FilledAsync(database);
        using var guest = server.Guest();
        var path = $"/api/datasets/{dataset}/versions/1.0/files";

        Assert.Equal(["a.txt", "b.tab", "c.txt", "d.txt"], await LabelsAsync(""));
        Assert.Equal(["d.txt", "c.txt", "b.tab", "a.txt"], await LabelsAsync("?orderCriteria=NameZA"));
        Assert.Equal(["c.txt", "a.txt", "b.tab", "d.txt"], await LabelsAsync("?orderCriteria=Oldest"));
        Assert.Equal(["d.txt", "b.tab", "a.txt", "c.txt"], await LabelsAsync("?orderCriteria=Newest"));
        Assert.Equal(["c.txt", "a.txt", "d.txt", "b.tab"], await LabelsAsync("?orderCriteria=Size"));
        Assert.Equal(["a.txt", "c.txt", "d.txt", "b.tab"], await LabelsAsync("?orderCriteria=Type"));
        Assert.Equal(["b.tab"], await LabelsAsync("?contentType=text/tab-separated-values"));
        Assert.Equal(["d.txt"], await LabelsAsync("?accessStatus=Restricted"));
        Assert.Equal(["a.txt", "b.tab", "c.txt"], await LabelsAsync("?accessStatus=Public"));
        Assert.Empty(await LabelsAsync("?accessStatus=EmbargoedThenPublic"));
        Assert.Equal(["a.txt", "b.tab"], await LabelsAsync("?categoryName=Data"));
        Assert.Equal(["b.tab"], await LabelsAsync("?categoryName=Größe%20%22x%22"));
        Assert.Equal(["c.txt"], await LabelsAsync("?searchText=THE%20words"));
        Assert.Equal(["b.tab"], await LabelsAsync("?searchText=B.T"));
        Assert.Empty(await LabelsAsync("?searchText=%25"));
        var page = await guest.GetAsync($"{path}?limit=2&offset=1");
        Assert.Equal(["b.tab", "c.txt"], page.Data.AsArray().Select(f => f!["label"]!.GetValue<string>()));
        Assert.Equal(4, page.Json["totalCount"]!.GetValue<long>());
        (await guest.GetAsync($"{path}?orderCriteria=Nonsense")).MustBeError(
            HttpStatusCode.BadRequest,
            "Invalid order criteria: Nonsense"
        );
        (await guest.GetAsync($"{path}?accessStatus=Nonsense")).MustBeError(
            HttpStatusCode.BadRequest,
            "Invalid access status: Nonsense"
        );
        (await guest.GetAsync($"{path}?limit=x")).MustBeError(HttpStatusCode.BadRequest);
        (await guest.GetAsync($"/api/datasets/{dataset}/versions/:draft/files")).MustBeError(HttpStatusCode.Unauthorized);

        async Task<string[]> LabelsAsync(string query)
        {
            var answer = await guest.GetAsync(path + query);
            var labels = answer.Data.AsArray().Select(f => f!["label"]!.GetValue<string>()).ToArray();
            Assert.Equal(labels.Length, answer.Json["totalCount"]!.GetValue<int>());
            return labels;
        }
    }

    [Theory, EachDatabase]
    public async Task Files_are_counted_by_what_they_have_in_common(DatabaseKind database)
    {
        var (server, _, dataset) = await FilledAsync(database);
        using var guest = server.Guest();

        var counts = (await guest.GetAsync($"/api/datasets/{dataset}/versions/1.0/files/counts")).Data;
        var some = (
            await guest.GetAsync($"/api/datasets/{dataset}/versions/1.0/files/counts?contentType=text/tab-separated-values")
        ).Data;

        Assert.Equal(4, counts["total"]!.GetValue<long>());
        Assert.Equal(
            (3L, 1L),
            (
                counts["perContentType"]!["text/plain"]!.GetValue<long>(),
                counts["perContentType"]!["text/tab-separated-values"]!.GetValue<long>()
            )
        );
        Assert.Equal(
            (2L, 1L),
            (counts["perCategoryName"]!["Data"]!.GetValue<long>(), counts["perCategoryName"]!["Größe \"x\""]!.GetValue<long>())
        );
        Assert.Equal(
            (3L, 1L),
            (counts["perAccessStatus"]!["Public"]!.GetValue<long>(), counts["perAccessStatus"]!["Restricted"]!.GetValue<long>())
        );
        Assert.Empty(counts["perTabularTagName"]!.AsObject());
        Assert.Equal(1, some["total"]!.GetValue<long>());
        (await guest.GetAsync($"/api/datasets/{dataset}/versions/1.0/files/counts?accessStatus=x")).MustBeError(
            HttpStatusCode.BadRequest,
            "Invalid access status: x"
        );
    }

    [Theory, EachDatabase]
    public async Task The_size_of_a_download_is_told(DatabaseKind database)
    {
        var (server, _, dataset) = await FilledAsync(database);
        using var guest = server.Guest();
        var path = $"/api/datasets/{dataset}/versions/1.0/downloadsize";

        var all = (await guest.GetAsync(path)).Data;

        Assert.Equal(2 + 8 + 4 + 1 + 3, all["storageSize"]!.GetValue<long>());
        Assert.Equal(
            "Total size of the files available for download in this version of the dataset: 18 bytes",
            all["message"]!.GetValue<string>()
        );
        foreach (var (mode, of, inAll) in new[] { ("Original", 8, 14), ("Archival", 4, 10), ("All", 12, 18) })
        {
            var tables = await guest.GetAsync($"{path}?contentType=text/tab-separated-values&mode={mode}");
            Assert.Equal(of, tables.Data["storageSize"]!.GetValue<long>());
            Assert.Equal(inAll, (await guest.GetAsync($"{path}?mode={mode}")).Data["storageSize"]!.GetValue<long>());
        }

        Assert.Equal(0, (await guest.GetAsync($"{path}?contentType=x/y")).Data["storageSize"]!.GetValue<long>());
        (await guest.GetAsync($"{path}?mode=Some")).MustBeError(HttpStatusCode.BadRequest, "Invalid mode: Some");
    }

    private static async Task<(TestServer Server, Wire Admin, long Dataset)> FilledAsync(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        await Make.FileAsync(admin, dataset, "c.txt", "c", new JsonObject { ["description"] = "Has the Words" });
        await Make.FileAsync(admin, dataset, "a.txt", "aa", new JsonObject { ["categories"] = new JsonArray("Data") });
        await Make.FileAsync(
            admin,
            dataset,
            "b.csv",
            "b,c\n1,2\n",
            new JsonObject { ["categories"] = new JsonArray("Data", "Größe \"x\"") },
            "text/csv"
        );
        await Make.FileAsync(admin, dataset, "d.txt", "ddd", new JsonObject { ["restrict"] = true });
        await Make.PublishAsync(admin, dataset);
        return (server, admin, dataset);
    }
}
