using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Collections;

public sealed class BlockFacetTests
{
    private static async Task<(bool IsRoot, string Blocks)> ReadAsync(Wire wire, string alias)
    {
        var data = (await wire.GetAsync($"/api/dataverses/{alias}/metadatablockfacets")).Data;
        Assert.Equal(alias, data["dataverseAlias"]!.GetValue<string>());
        var names = data["metadataBlocks"]!.AsArray().Select(b => b!["metadataBlockName"]!.GetValue<string>());
        return (data["isMetadataBlockFacetRoot"]!.GetValue<bool>(), string.Join(' ', names));
    }

    private static Task<WireAnswer> RootAsync(Wire wire, string alias, string flag) =>
        wire.TextAsync(HttpMethod.Post, $"/api/dataverses/{alias}/metadatablockfacets/isRoot", flag, "application/json");

    [Theory, EachDatabase]
    public async Task Block_facets_are_inherited_until_chosen(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var outer = await Make.CollectionAsync(admin);
        var inner = await Make.CollectionAsync(admin, outer);
        Assert.Equal((false, ""), await ReadAsync(admin, inner));
        (await admin.PostAsync($"/api/dataverses/{outer}/metadatablockfacets", new JsonArray("geospatial"))).MustBeError(
            HttpStatusCode.BadRequest,
            $"Dataverse: {outer} must have metadata block facet root set to true"
        );

        Assert.Equal(
            $"Metadata block facets root updated. DataverseId: {outer} blockFacetsRoot: true",
            (await RootAsync(admin, outer, "true")).Message
        );
        Assert.Equal(
            $"No update needed, dataverse already consistent with new value. DataverseId: {outer} blockFacetsRoot: true",
            (await RootAsync(admin, outer, "true")).Message
        );
        Assert.Equal(
            $"Metadata block facets updated. DataverseId: {outer} blocks: [geospatial, citation]",
            (
                await admin.PostAsync($"/api/dataverses/{outer}/metadatablockfacets", new JsonArray("geospatial", "citation"))
            ).Message
        );
        Assert.Equal((false, "geospatial citation"), await ReadAsync(admin, inner));
        (await admin.PostAsync($"/api/dataverses/{outer}/metadatablockfacets", new JsonArray("none"))).MustBeError(
            HttpStatusCode.BadRequest,
            "Invalid metadata block name: none"
        );
        (await RootAsync(admin, outer, "perhaps")).MustBeError(HttpStatusCode.BadRequest);

        _ = (await RootAsync(admin, inner, "true")).Data;
        _ = (await RootAsync(admin, outer, "false")).Data;
        Assert.Equal(
            ((false, ""), (true, "geospatial citation")),
            (await ReadAsync(admin, outer), await ReadAsync(admin, inner))
        );
    }

    [Theory, EachDatabase]
    public async Task Searches_count_the_blocks_a_collection_chose(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin);
        _ = await Make.DatasetAsync(admin, alias);
        Assert.Null(await FacetAsync());

        _ = (await RootAsync(admin, alias, "true")).Data;
        _ = (await admin.PostAsync($"/api/dataverses/{alias}/metadatablockfacets", new JsonArray("citation"))).Data;

        Assert.Equal("""{"friendly":"Dataset Feature","labels":[{"Citation Metadata":1}]}""", await FacetAsync());

        async Task<string?> FacetAsync() =>
            (await admin.GetAsync($"/api/search?q=*&subtree={alias}&show_facets=true")).Data["facets"]![0]!
                ["metadata_type_ss"]
                ?.ToJsonString();
    }
}
