using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Search;

/// <summary>A collection is found by the subjects of what was published in it.</summary>
public sealed class CollectionSubjectTests
{
    [Theory, EachDatabase]
    public async Task Published_datasets_give_their_subjects_to_every_collection_above_them(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var outer = await Make.CollectionAsync(admin, published: true);
        var inner = await Make.CollectionAsync(admin, outer, published: true);
        var beside = await Make.CollectionAsync(admin, outer, published: true);
        var dataset = await DepositAsync(admin, inner, "Law", "Physics");
        string[] all = [outer, inner, beside];
        Assert.Empty(await FoundAsync(admin, "Law", all));

        await Make.PublishAsync(admin, dataset);

        Assert.Equal([outer, inner], await FoundAsync(admin, "Law", all));
        Assert.Equal([outer, inner], await FoundAsync(server.Guest(), "Physics", all));
        Assert.Empty(await FoundAsync(admin, "Chemistry", all));
    }

    [Theory, EachDatabase]
    public async Task A_later_version_or_a_correction_adds_its_subjects(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin, published: true);
        var dataset = await DepositAsync(admin, alias, "Law");
        await Make.PublishAsync(admin, dataset);

        _ = (await admin.PutAsync($"/api/datasets/{dataset}/editMetadata?replace=true", Subjects("Chemistry"))).Data;
        Assert.Empty(await FoundAsync(admin, "Chemistry", alias));
        await Make.PublishAsync(admin, dataset);
        Assert.Equal([alias], await FoundAsync(admin, "Chemistry", alias));

        _ = (await admin.PutAsync($"/api/datasets/{dataset}/editMetadata?replace=true", Subjects("Engineering"))).Data;
        _ = (await admin.PostAsync($"/api/datasets/{dataset}/actions/:publish?type=updatecurrent")).Data;
        Assert.Equal([alias], await FoundAsync(admin, "Engineering", alias));
        Assert.Equal([alias], await FoundAsync(admin, "Law", alias));
    }

    [Theory, EachDatabase]
    public async Task They_count_in_the_facet_of_subjects(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var outer = await Make.CollectionAsync(admin, published: true);
        var inner = await Make.CollectionAsync(admin, outer, published: true);
        await Make.PublishAsync(admin, await DepositAsync(admin, inner, "Law"));

        var facets = (await admin.GetAsync($"/api/search?q=*&type=dataverse&subtree={outer}&show_facets=true")).Data["facets"]!;

        Assert.Equal("""[{"Law":1}]""", facets[0]!["subject_ss"]!["labels"]!.ToJsonString());
    }

    [Theory, EachDatabase]
    public async Task Datasets_that_are_published_at_once_do_not_stand_in_each_others_way(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin, published: true);
        var datasets = new List<long>();
        for (var i = 0; i < 6; i++)
        {
            datasets.Add(await DepositAsync(admin, alias, "Physics", "Law"));
        }

        await Task.WhenAll(datasets.Select(d => Make.PublishAsync(admin, d)));

        foreach (var dataset in datasets)
        {
            Assert.Equal(
                "RELEASED",
                (await admin.GetAsync($"/api/datasets/{dataset}/versions/:latest")).Data["versionState"]!.GetValue<string>()
            );
        }

        Assert.Equal([alias], await FoundAsync(admin, "Law", alias));
    }

    private static async Task<long> DepositAsync(Wire wire, string collection, params string[] subjects)
    {
        var body = Make.Dataset(Make.Name("Of subjects "));
        body["datasetVersion"]!["metadataBlocks"]!["citation"]!["fields"]![4] = Subjects(subjects);
        return (await wire.PostAsync($"/api/dataverses/{collection}/datasets", body)).Data["id"]!.GetValue<long>();
    }

    private static JsonObject Subjects(params string[] subjects) =>
        new()
        {
            ["typeName"] = "subject",
            ["multiple"] = true,
            ["typeClass"] = "controlledVocabulary",
            ["value"] = new JsonArray([.. subjects.Select(s => (JsonNode)s)]),
        };

    /// <summary>Which of some collections have a subject, in the order they were made.</summary>
    private static async Task<IReadOnlyList<string>> FoundAsync(Wire wire, string subject, params string[] among)
    {
        var one = string.Join(" OR ", among.Select(a => $"identifierOfDataverse:\"{a}\""));
        var query = Uri.EscapeDataString($"dvSubject:\"{subject}\" AND ({one})");
        var items = (await wire.GetAsync($"/api/search?q={query}&type=dataverse")).Data["items"]!.AsArray();
        return [.. items.Select(i => i!["identifier"]!.GetValue<string>()).OrderBy(a => Array.IndexOf(among, a))];
    }
}
