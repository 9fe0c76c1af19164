using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Collections;

public sealed class InputLevelTests
{
    private static JsonObject Level(string field, bool required = true, bool include = true, bool? onCreate = null)
    {
        var level = new JsonObject
        {
            ["datasetFieldTypeName"] = field,
            ["required"] = required,
            ["include"] = include,
        };
        if (onCreate is { } shown)
        {
            level["displayOnCreate"] = shown;
        }

        return level;
    }

    [Theory, EachDatabase]
    public async Task Levels_are_added_field_by_field_and_taken_away_together(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin);
        var path = $"/api/dataverses/{alias}/inputLevels";
        Assert.Equal("[]", (await admin.GetAsync(path)).Data.ToJsonString());

        var set = await admin.PutAsync(path, new JsonArray(Level("alternativeTitle", onCreate: true), Level("keyword")));
        Assert.Equal("You have successfully updated your dataverse!", set.Message);
        Assert.Equal(2, set.Data["inputLevels"]!.AsArray().Count);
        _ = (await admin.PutAsync(path, new JsonArray(Level("keyword", required: false), Level("producer", false, false)))).Data;

        Assert.Equal(
            """[{"datasetFieldTypeName":"alternativeTitle","required":true,"include":true,"displayOnCreate":true},{"datasetFieldTypeName":"keyword","required":false,"include":true},{"datasetFieldTypeName":"producer","required":false,"include":false}]""",
            (await admin.GetAsync(path)).Data.ToJsonString()
        );
        var refused = await admin.PostAsync($"/api/dataverses/{alias}/datasets", Make.Dataset("No alternative"));
        refused.MustBeError(HttpStatusCode.Forbidden);
        Assert.Contains("Alternative Title", refused.Message, StringComparison.Ordinal);

        _ = (await admin.PutAsync(path, new JsonArray())).Data;
        Assert.Equal("[]", (await admin.GetAsync(path)).Data.ToJsonString());
        _ = await Make.DatasetAsync(admin, alias);
    }

    [Theory, EachDatabase]
    public async Task A_field_of_a_block_that_is_not_used_yet_brings_its_block(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin);

        _ = (await admin.PutAsync($"/api/dataverses/{alias}/inputLevels", new JsonArray(Level("geographicUnit", false)))).Data;

        var blocks = (await admin.GetAsync($"/api/dataverses/{alias}/metadatablocks")).Data.AsArray();
        Assert.Equal(["citation", "geospatial"], blocks.Select(b => b!["name"]!.GetValue<string>()));
    }

    [Theory]
    [CombinedWith(
        """[{"datasetFieldTypeName":"none","required":true,"include":true}]""",
        "Invalid dataset field type name: none"
    )]
    [CombinedWith(
        """[{"datasetFieldTypeName":"keyword","required":true,"include":false}]""",
        "The input level for the dataset field type keyword cannot be required if it is not included"
    )]
    [CombinedWith("""[{"required":true,"include":true}]""", null)]
    [CombinedWith("""{"datasetFieldTypeName":"keyword"}""", null)]
    [CombinedWith("""[{"datasetFieldTypeName":"keyword","required":"yes"}]""", null)]
    [CombinedWith("[1]", null)]
    [CombinedWith("", null)]
    public async Task Levels_that_make_no_sense_are_refused_whole(DatabaseKind database, string body, string? message)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var path = $"/api/dataverses/{await Make.CollectionAsync(admin)}/inputLevels";

        (await admin.TextAsync(HttpMethod.Put, path, body, "application/json")).MustBeError(HttpStatusCode.BadRequest, message);

        Assert.Equal("[]", (await admin.GetAsync(path)).Data.ToJsonString());
    }
}
