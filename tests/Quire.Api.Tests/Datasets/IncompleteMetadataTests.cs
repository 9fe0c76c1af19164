using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Datasets;

/// <summary>Datasets whose required metadata are missing, where an installation allows them.</summary>
public sealed class IncompleteMetadataTests
{
    [Theory, EachDatabase]
    public async Task They_are_deposited_found_as_not_valid_and_published_when_they_are_complete(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(
            database,
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Quire:AllowIncompleteMetadata"] = "true" }
        );
        using var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin, published: true);
        Assert.True((await admin.GetAsync("/api/info/settings/incompleteMetadataViaApi")).Data.GetValue<bool>());

        var id = (await CreateAsync(admin, collection, "?doNotValidate=true", "title", "author")).Data["id"]!.GetValue<long>();
        var (whole, _) = await Make.DatasetAsync(admin, collection);

        Assert.Equal([id], await FoundAsync("false"));
        Assert.Equal([whole], await FoundAsync("true"));
        (await admin.PostAsync($"/api/datasets/{id}/actions/:publish?type=major")).MustBeError(HttpStatusCode.Forbidden);
        await Deposit.FileAsync(admin, id, "a.txt");
        _ = (await admin.PutAsync($"/api/datasets/{id}/versions/:draft", Make.Dataset("Complete")["datasetVersion"])).Data;
        Assert.Empty(await FoundAsync("false"));
        await Make.PublishAsync(admin, id);

        async Task<IEnumerable<long>> FoundAsync(string valid) =>
            (
                await admin.GetAsync(
                    $"/api/search?q=*&type=dataset&subtree={collection}&fq=datasetValid:{valid}&show_entity_ids=true"
                )
            ).Data["items"]!
                .AsArray()
                .Select(i => i!["entity_id"]!.GetValue<long>());
    }

    [Theory, EachDatabase]
    public async Task An_author_is_named_and_what_is_given_is_right_in_any_case(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(
            database,
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Quire:AllowIncompleteMetadata"] = "true" }
        );
        using var admin = server.Admin();

        (await CreateAsync(admin, "root", "?doNotValidate=true", "title")).MustBeError(
            HttpStatusCode.BadRequest,
            "Please provide author name in the dataset json"
        );
        (await CreateAsync(admin, "root", "", "title", "author")).MustBeError(HttpStatusCode.Forbidden);
        var body = Bare("title", "author");
        body["datasetVersion"]!["metadataBlocks"]!["citation"]!["fields"]!
            .AsArray()
            .Add((JsonNode)Make.Field("dateOfDeposit", "primitive", "yesterday"));
        (await admin.PostAsync("/api/dataverses/root/datasets?doNotValidate=true", body)).MustBeError(HttpStatusCode.Forbidden);
    }

    [Theory, EachDatabase]
    public async Task Elsewhere_the_wish_counts_for_nothing(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();

        (await CreateAsync(admin, "root", "?doNotValidate=true", "title", "author")).MustBeError(HttpStatusCode.Forbidden);
        Assert.False((await server.Guest().GetAsync("/api/info/settings/incompleteMetadataViaApi")).Data.GetValue<bool>());
    }

    private static Task<WireAnswer> CreateAsync(Wire wire, string collection, string query, params string[] fields) =>
        wire.PostAsync($"/api/dataverses/{collection}/datasets{query}", Bare(fields));

    // A dataset with some of the fields that are required.
    private static JsonObject Bare(params string[] fields)
    {
        var body = Make.Dataset(Make.Name("Bare "));
        var all = body["datasetVersion"]!["metadataBlocks"]!["citation"]!["fields"]!.AsArray();
        foreach (var other in all.Where(f => !fields.Contains(f!["typeName"]!.GetValue<string>())).ToList())
        {
            all.Remove(other);
        }

        return body;
    }
}
