using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Collections;

/// <summary>What a collection may ask of its datasets, and what it may not.</summary>
public sealed class CollectionInputTests
{
    [Theory, EachDatabase]
    public async Task Title_and_author_are_demanded_whatever_blocks_a_collection_offers(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var body = Make.Collection(Make.Name("maps"));
        body["metadataBlocks"] = new JsonObject { ["metadataBlockNames"] = new JsonArray("geospatial", "geospatial") };
        var alias = (await server.Admin().PostAsync("/api/dataverses/root", body)).Data["alias"]!.GetValue<string>();
        var dataset = Make.Dataset("Untitled");
        dataset["datasetVersion"]!["metadataBlocks"]!["citation"]!["fields"] = new JsonArray();

        var answer = await server.Admin().PostAsync($"/api/dataverses/{alias}/datasets", dataset);

        answer.MustBeError(HttpStatusCode.Forbidden);
        Assert.Contains("Title is required.", answer.Message, StringComparison.Ordinal);
        var blocks = (await server.Admin().GetAsync($"/api/dataverses/{alias}/metadatablocks")).Data.AsArray();
        Assert.Equal(["geospatial"], blocks.Select(b => b!["name"]!.GetValue<string>()));
    }

    [Theory, EachDatabase]
    public async Task A_field_that_is_not_offered_cannot_be_demanded(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var body = Make.Collection(Make.Name("strict"));
        body["metadataBlocks"] = new JsonObject
        {
            ["inputLevels"] = new JsonArray(
                new JsonObject
                {
                    ["datasetFieldTypeName"] = "notesText",
                    ["required"] = true,
                    ["include"] = false,
                }
            ),
        };

        (await server.Admin().PostAsync("/api/dataverses/root", body)).MustBeError(
            HttpStatusCode.BadRequest,
            "The input level for the dataset field type notesText cannot be required if it is not included"
        );
    }

    [Theory, EachDatabase]
    public async Task A_compound_field_that_is_demanded_has_to_be_begun(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var body = Make.Collection(Make.Name("strict"));
        body["metadataBlocks"] = new JsonObject
        {
            ["inputLevels"] = new JsonArray(
                new JsonObject
                {
                    ["datasetFieldTypeName"] = "keyword",
                    ["required"] = true,
                    ["include"] = true,
                }
            ),
        };
        var alias = (await server.Admin().PostAsync("/api/dataverses/root", body)).Data["alias"]!.GetValue<string>();
        var dataset = Make.Dataset("Without keyword");

        (await server.Admin().PostAsync($"/api/dataverses/{alias}/datasets", dataset)).MustBeError(
            HttpStatusCode.Forbidden,
            "Validation Failed: Keyword is required. (Invalid value:null)."
        );

        var fields = dataset["datasetVersion"]!["metadataBlocks"]!["citation"]!["fields"]!.AsArray();
        fields.Add(Make.Compounds("keyword", Make.Child("keywordValue", " ")));
        (await server.Admin().PostAsync($"/api/dataverses/{alias}/datasets", dataset)).MustBeError(
            HttpStatusCode.Forbidden,
            "Validation Failed: Keyword is required. (Invalid value:null)."
        );

        fields.RemoveAt(fields.Count - 1);
        fields.Add(Make.Compounds("keyword", Make.Child("keywordValue", "Oak")));
        Assert.Equal(
            HttpStatusCode.Created,
            (await server.Admin().PostAsync($"/api/dataverses/{alias}/datasets", dataset)).Status
        );
    }

    [Theory, EachDatabase]
    public async Task Hidden_addresses_of_a_collection_are_shown_to_those_who_may_edit_it_alone(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var alias = await Make.CollectionAsync(admin, published: true);
        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:ExcludeEmailFromExport", "true")).Data;
        var path = $"/api/dataverses/{alias}?ignoreSettingExcludeEmailFromExport=true";

        Assert.DoesNotContain("contact@example.edu", (await guest.GetAsync(path)).Text, StringComparison.Ordinal);
        Assert.Contains("contact@example.edu", (await admin.GetAsync(path)).Text, StringComparison.Ordinal);
    }
}
