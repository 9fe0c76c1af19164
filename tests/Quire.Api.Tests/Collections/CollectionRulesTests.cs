using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Collections;

public sealed class CollectionRulesTests
{
    private static async Task<IEnumerable<string>> BlocksAsync(Wire wire, string alias) =>
        (await wire.GetAsync($"/api/dataverses/{alias}/metadatablocks"))
            .Data.AsArray()
            .Select(b => b!["name"]!.GetValue<string>());

    private static async Task<IEnumerable<string>> FacetsAsync(Wire wire, string alias) =>
        (await wire.GetAsync($"/api/dataverses/{alias}/facets")).Data.AsArray().Select(f => f!.GetValue<string>());

    [Theory, EachDatabase]
    public async Task Blocks_are_inherited_until_set_and_again_when_switched_back(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var wire = server.Admin();
        var host = await Make.CollectionAsync(wire);
        var inner = await Make.CollectionAsync(wire, host);
        Assert.Equal(["citation"], await BlocksAsync(wire, inner));

        var set = await wire.PostAsync($"/api/dataverses/{host}/metadatablocks", new JsonArray("citation", 2));
        Assert.Equal($"Metadata blocks of dataverse {host} updated.", set.Message);
        Assert.Equal(["citation", "geospatial"], await BlocksAsync(wire, inner));
        Assert.True((await wire.GetAsync($"/api/dataverses/{host}/metadatablocks/isRoot")).Data.GetValue<bool>());

        // Without its citation no dataset can be described, whether or not the choice names it.
        _ = (await wire.PostAsync($"/api/dataverses/{host}/metadatablocks", new JsonArray("journal", "geospatial"))).Data;
        Assert.Equal(["journal", "geospatial"], await BlocksAsync(wire, inner));
        _ = await Make.DatasetAsync(wire, inner);
        _ = (await wire.PostAsync($"/api/dataverses/{host}/metadatablocks", new JsonArray("citation", "geospatial"))).Data;

        var off = await wire.TextAsync(HttpMethod.Put, $"/api/dataverses/{host}/metadatablocks/isRoot", "No");
        Assert.Equal($"Dataverse Collection {host} is now a metadata  non-root", off.Message);
        Assert.Equal(["citation"], await BlocksAsync(wire, inner));
        var on = await wire.TextAsync(HttpMethod.Post, $"/api/dataverses/{host}/metadatablocks/:isRoot", "1");
        Assert.Equal($"Dataverse Collection {host} is now a metadata  root", on.Message);
        Assert.True((await wire.GetAsync($"/api/dataverses/{host}/metadatablocks/:isRoot")).Data.GetValue<bool>());
    }

    [Theory, EachDatabase]
    public async Task Unfit_blocks_and_switches_are_refused(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var alias = await Make.CollectionAsync(server.Admin(), published: true);
        var path = $"/api/dataverses/{alias}/metadatablocks";
        (await server.Admin().PostAsync(path, new JsonArray("nothing"))).MustBeError(
            HttpStatusCode.BadRequest,
            "Can't find metadata block '\"nothing\"'"
        );
        (await server.Admin().PostAsync(path, new JsonArray(99))).MustBeError(
            HttpStatusCode.BadRequest,
            "Can't find metadata block '99'"
        );
        (await server.Admin().PostAsync(path, new JsonObject())).MustBeError(HttpStatusCode.BadRequest);
        (await server.Admin().TextAsync(HttpMethod.Put, path + "/isRoot", "perhaps")).MustBeError(
            HttpStatusCode.BadRequest,
            "Illegal boolean value 'perhaps'"
        );
        (await server.Admin().TextAsync(HttpMethod.Put, path + "/isRoot", "")).MustBeError(
            HttpStatusCode.BadRequest,
            "Boolean value missing"
        );
        (await server.Guest().GetAsync(path + "/isRoot")).MustBeError(HttpStatusCode.Forbidden, "Not authorized");
        (await server.Guest().PostAsync(path, new JsonArray("citation"))).MustBeError(HttpStatusCode.Unauthorized);
    }

    [Theory, EachDatabase]
    public async Task Facets_are_inherited_set_and_detailed(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var wire = server.Admin();
        var alias = await Make.CollectionAsync(wire);
        Assert.Equal(["authorName", "subject", "keywordValue", "dateOfDeposit"], await FacetsAsync(wire, alias));
        Assert.Equal(
            $"Facets of dataverse {alias} updated.",
            (await wire.PostAsync($"/api/dataverses/{alias}/facets", new JsonArray("authorName", "language"))).Message
        );
        Assert.Equal(["authorName", "language"], await FacetsAsync(wire, alias));
        _ = (
            await wire.PostAsync($"/api/dataverses/{alias}/facets", new JsonArray("authorName", "language", "authorName"))
        ).Message;
        Assert.Equal(["authorName", "language"], await FacetsAsync(wire, alias));
        var detail = (await wire.GetAsync($"/api/dataverses/{alias}/facets?returnDetails=true")).Data[0]!;
        Assert.Equal("authorName", detail["name"]!.GetValue<string>());
        Assert.True(long.TryParse(detail["id"]!.GetValue<string>(), out _));
        Assert.Equal("Author Name", detail["displayName"]!.GetValue<string>());
        (await wire.PostAsync($"/api/dataverses/{alias}/facets", new JsonArray("nothing"))).MustBeError(
            HttpStatusCode.BadRequest,
            "Can't find dataset field type 'nothing'"
        );
        (await wire.PostAsync($"/api/dataverses/{alias}/facets", new JsonArray("title"))).MustBeError(
            HttpStatusCode.BadRequest,
            "Dataset field type 'title' is not facetable"
        );
    }

    [Theory, EachDatabase]
    public async Task Blocks_levels_and_facets_come_with_the_collection(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var wire = server.Admin();
        var alias = Make.Name("rules");
        var body = Make.Collection(alias);
        body["metadataBlocks"] = new JsonObject
        {
            ["metadataBlockNames"] = new JsonArray("citation", "geospatial"),
            ["inputLevels"] = new JsonArray(
                new JsonObject
                {
                    ["datasetFieldTypeName"] = "geographicUnit",
                    ["required"] = true,
                    ["include"] = true,
                },
                new JsonObject
                {
                    ["datasetFieldTypeName"] = "subtitle",
                    ["required"] = false,
                    ["include"] = false,
                }
            ),
            ["facetIds"] = new JsonArray("subject"),
        };
        var made = (await wire.PostAsync("/api/dataverses/root", body)).Data;
        Assert.True(made["isMetadataBlockRoot"]!.GetValue<bool>());
        Assert.True(made["isFacetRoot"]!.GetValue<bool>());
        Assert.Equal(2, made["inputLevels"]!.AsArray().Count);
        Assert.Equal(["subject"], await FacetsAsync(wire, alias));

        var blocks = (
            await wire.GetAsync($"/api/dataverses/{alias}/metadatablocks?returnDatasetFieldTypes=true&onlyDisplayedOnCreate=true")
        ).Data.AsArray();
        Assert.Equal(["citation", "geospatial"], blocks.Select(b => b!["name"]!.GetValue<string>()));
        var unit = Assert.Single(blocks[1]!["fields"]!.AsObject()).Value!;
        Assert.True(unit["isRequired"]!.GetValue<bool>());
        var whole = (await wire.GetAsync($"/api/dataverses/{alias}/metadatablocks?returnDatasetFieldTypes=true")).Data;
        Assert.Null(whole[0]!["fields"]!["subtitle"]);

        var inherit = new JsonObject
        {
            ["metadataBlocks"] = new JsonObject
            {
                ["inheritMetadataBlocksFromParent"] = true,
                ["inheritFacetsFromParent"] = true,
            },
        };
        var after = (await wire.PutAsync($"/api/dataverses/{alias}", inherit)).Data;
        Assert.False(after["isMetadataBlockRoot"]!.GetValue<bool>());
        Assert.False(after["isFacetRoot"]!.GetValue<bool>());
        Assert.Equal(["citation"], await BlocksAsync(wire, alias));
    }

    [Theory, EachDatabase]
    public async Task A_list_beside_the_flag_that_contradicts_it_is_refused(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        foreach (
            var (list, value, flag) in ((string, string, string)[])
                [
                    ("metadataBlockNames", "citation", "inheritMetadataBlocksFromParent"),
                    ("facetIds", "subject", "inheritFacetsFromParent"),
                ]
        )
        {
            var body = Make.Collection(Make.Name("both"));
            body["metadataBlocks"] = new JsonObject { [list] = new JsonArray(value), [flag] = true };
            (await server.Admin().PostAsync("/api/dataverses/root", body)).MustBeError(HttpStatusCode.BadRequest);
        }
    }

    [Theory, EachDatabase]
    public async Task What_a_collection_wants_of_datasets_can_be_read_and_tried(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var alias = await Make.CollectionAsync(server.Admin());
        var schema = (await server.Admin().GetAsync($"/api/dataverses/{alias}/datasetSchema")).Json;
        Assert.Contains(
            "citation",
            schema["properties"]!["datasetVersion"]!["properties"]!["metadataBlocks"]!["required"]!
                .AsArray()
                .Select(n => n!.GetValue<string>())
        );

        var path = $"/api/dataverses/{alias}/validateDatasetJson";
        Assert.Equal(
            "The Dataset JSON provided is valid for this Dataverse Collection.",
            (await server.Admin().PostAsync(path, Make.Dataset("Tides"))).Message
        );
        Assert.StartsWith(
            "The Dataset JSON provided failed validation",
            (await server.Admin().PostAsync(path, new JsonObject())).Message,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "Validation failed with following exception:",
            (await server.Admin().TextAsync(HttpMethod.Post, path, "{")).Message,
            StringComparison.Ordinal
        );

        var (_, token) = await Make.UserAsync(server.Guest());
        (await server.As(token).GetAsync($"/api/dataverses/{alias}/datasetSchema")).MustBeError(HttpStatusCode.Unauthorized);
        (await server.As(token).PostAsync(path, Make.Dataset("Tides"))).MustBeError(HttpStatusCode.Unauthorized);
    }
}
