using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Metadata;

public sealed class BlockTests
{
    private static string Definition(string block, string kind = "text") =>
        $"#metadataBlock\tname\tdataverseAlias\tdisplayName\tblockURI\n\t{block}\t\tBlock {block}\t\n"
        + "#datasetField\tname\ttitle\tdescription\twatermark\tfieldType\tdisplayOrder\tdisplayFormat\tadvancedSearchField\tallowControlledVocabulary\t"
        + "allowmultiples\tfacetable\tdisplayoncreate\trequired\tparent\tmetadatablock_id\n"
        + $"\t{block}Season\tSeason\tWhen it was.\t\t{kind}\t0\t\tTRUE\tTRUE\tTRUE\tTRUE\tTRUE\tFALSE\t\t{block}\n"
        + $"#controlledVocabulary\tDatasetField\tValue\tidentifier\tdisplayOrder\n\t{block}Season\tWet\t\t0\n\t{block}Season\tDry\t\t1\n";

    private static Task<WireAnswer> LoadAsync(TestServer server, string definition) =>
        server.Guest().TextAsync(HttpMethod.Post, "/api/admin/datasetfield/load", definition, "text/tab-separated-values");

    [Theory, EachDatabase]
    public async Task A_new_installation_has_the_standard_blocks_in_order(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var blocks = (await server.As("token-nobody-has").GetAsync("/api/metadatablocks")).Data.AsArray();
        Assert.Equal(
            ["citation", "geospatial", "socialscience", "astrophysics", "biomedical", "journal", "3dobjects"],
            blocks.Select(b => b!["name"]!.GetValue<string>())
        );
        Assert.Equal([1, 2, 3, 4, 5, 6, 7], blocks.Select(b => b!["id"]!.GetValue<long>()));
        Assert.All(blocks, b => Assert.Null(b!["fields"]));
    }

    [Theory, EachDatabase]
    public async Task A_block_shows_its_fields_nested_once(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var fields = (await server.Guest().GetAsync("/api/metadatablocks/citation")).Data["fields"]!;
        Assert.Null(fields["authorName"]);
        var name = fields["author"]!["childFields"]!["authorName"]!;
        Assert.Equal("Author Name", name["displayName"]!.GetValue<string>());
        Assert.Equal("TEXT", name["type"]!.GetValue<string>());
        Assert.True(name["isRequired"]!.GetValue<bool>());
        Assert.Equal("compound", fields["author"]!["typeClass"]!.GetValue<string>());
        Assert.True(fields["language"]!["controlledVocabularyValues"]!.AsArray().Count > 7000);
    }

    [Theory, EachDatabase]
    public async Task A_number_is_no_way_to_name_a_block(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        (await server.Guest().GetAsync("/api/metadatablocks/1")).MustBeError(
            HttpStatusCode.NotFound,
            "Can't find metadata block '1'"
        );
    }

    [Theory, EachDatabase]
    public async Task A_loaded_block_is_in_force_when_the_answer_comes(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var block = Make.Name("tides");
        var added = (await LoadAsync(server, Definition(block))).Data["added"]!.AsArray();
        Assert.Equal(
            ["MetadataBlock", "DatasetField", "Controlled Vocabulary", "Controlled Vocabulary"],
            added.Select(a => a!["type"]!.GetValue<string>())
        );

        var season = (await server.Guest().GetAsync($"/api/metadatablocks/{block}")).Data["fields"]![block + "Season"]!;
        Assert.Equal(["Wet", "Dry"], season["controlledVocabularyValues"]!.AsArray().Select(v => v!.GetValue<string>()));
        var facetable = (await server.Guest().GetAsync("/api/datasetfields/facetables")).Data.AsArray();
        Assert.Contains(facetable, f => f!["name"]!.GetValue<string>() == block + "Season");
    }

    [Theory, EachDatabase]
    public async Task A_vocabulary_without_terms_takes_any_text_until_it_has_some(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var block = Make.Name("open");
        var definition = Definition(block);
        var loaded = await LoadAsync(server, definition[..definition.IndexOf("#controlled", StringComparison.Ordinal)]);
        Assert.Equal(
            $"The vocabulary of {block}Season has no terms. Until terms are loaded, any text is taken.",
            loaded.Json["message"]!.GetValue<string>()
        );

        JsonObject Dataset(string typeClass, string season)
        {
            var body = Make.Dataset("Free words");
            body["datasetVersion"]!["metadataBlocks"]![block] = new JsonObject
            {
                ["fields"] = new JsonArray(
                    new JsonObject
                    {
                        ["typeName"] = block + "Season",
                        ["multiple"] = true,
                        ["typeClass"] = typeClass,
                        ["value"] = new JsonArray(season),
                    }
                ),
            };
            return body;
        }

        foreach (var typeClass in new[] { "primitive", "controlledVocabulary" })
        {
            var valid = await admin.PostAsync("/api/dataverses/root/validateDatasetJson", Dataset(typeClass, "Monsoon"));
            Assert.Equal(HttpStatusCode.OK, valid.Status);
            var made = (await admin.PostAsync("/api/dataverses/root/datasets", Dataset(typeClass, "Monsoon"))).Data;
            var version = (await admin.GetAsync($"/api/datasets/{made["id"]}/versions/:draft")).Data;
            var stored = version["metadataBlocks"]![block]!["fields"]![0]!;
            Assert.Equal("Monsoon", Assert.Single(stored["value"]!.AsArray())!.GetValue<string>());
        }

        var filled = await LoadAsync(server, definition);
        Assert.Equal(HttpStatusCode.OK, filled.Status);
        Assert.Null(filled.Json["message"]);
        (await admin.PostAsync("/api/dataverses/root/datasets", Dataset("controlledVocabulary", "Monsoon"))).MustBeError(
            HttpStatusCode.BadRequest,
            $"Error parsing Json: Value 'Monsoon' does not exist in type '{block}Season'"
        );
        (await admin.PostAsync("/api/dataverses/root/datasets", Dataset("primitive", "Wet"))).MustBeError(
            HttpStatusCode.BadRequest
        );
        _ = (await admin.PostAsync("/api/dataverses/root/datasets", Dataset("controlledVocabulary", "Wet"))).Data;
    }

    [Theory, EachDatabase]
    public async Task Loading_again_changes_what_there_is(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var block = Make.Name("again");
        _ = (await LoadAsync(server, Definition(block))).Data;
        var id = (await server.Guest().GetAsync($"/api/metadatablocks/{block}")).Data["id"]!.GetValue<long>();
        _ = (
            await LoadAsync(server, Definition(block).Replace("Season\tSeason", "Season\tTime of year", StringComparison.Ordinal))
        ).Data;

        var after = (await server.Guest().GetAsync($"/api/metadatablocks/{block}")).Data;
        Assert.Equal(id, after["id"]!.GetValue<long>());
        Assert.Equal("Time of year", Assert.Single(after["fields"]!.AsObject()).Value!["title"]!.GetValue<string>());
    }

    [Theory, EachDatabase]
    public async Task A_definition_with_a_wrong_row_loads_nothing_and_says_which(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var block = Make.Name("wrong");
        var answer = await LoadAsync(server, Definition(block, kind: "no-such-kind"));
        answer.MustBeError(HttpStatusCode.BadRequest);
        Assert.Contains("line #4", answer.Message, StringComparison.Ordinal);
        (await server.Guest().GetAsync($"/api/metadatablocks/{block}")).MustBeError(HttpStatusCode.NotFound);
    }

    [Theory, EachDatabase]
    public async Task A_block_cannot_take_a_field_away_from_another(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var block = Make.Name("thief");

        var answer = await LoadAsync(server, Definition(block).Replace(block + "Season", "title", StringComparison.Ordinal));

        answer.MustBeError(HttpStatusCode.BadRequest);
        Assert.Contains(
            "line #4: the field 'title' belongs to the metadata block 'citation'",
            answer.Message,
            StringComparison.Ordinal
        );
        Assert.NotNull((await server.Guest().GetAsync("/api/metadatablocks/citation")).Data["fields"]!["title"]);
    }

    [Theory, EachDatabase]
    public async Task Names_nobody_could_ask_for_are_refused(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        foreach (var name in new[] { "<b>", "two words", "a:b" })
        {
            (await LoadAsync(server, Definition(name))).MustBeError(HttpStatusCode.BadRequest);
        }
    }

    [Theory, EachDatabase]
    public async Task A_field_with_values_keeps_taking_them(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var definition = Definition("tides");
        _ = (await LoadAsync(server, definition)).Data;
        var single = definition.Replace(
            "TRUE\tTRUE\tTRUE\tTRUE\tTRUE",
            "TRUE\tTRUE\tFALSE\tTRUE\tTRUE",
            StringComparison.Ordinal
        );
        // Nobody has used it: anything goes.
        _ = (await LoadAsync(server, single)).Data;
        _ = (await LoadAsync(server, definition)).Data;
        var body = Make.Dataset("Tides");
        body["datasetVersion"]!["metadataBlocks"]!["tides"] = new System.Text.Json.Nodes.JsonObject
        {
            ["fields"] = new System.Text.Json.Nodes.JsonArray(
                new System.Text.Json.Nodes.JsonObject
                {
                    ["typeName"] = "tidesSeason",
                    ["multiple"] = true,
                    ["typeClass"] = "controlledVocabulary",
                    ["value"] = new System.Text.Json.Nodes.JsonArray("Wet", "Dry"),
                }
            ),
        };
        _ = (
            await admin.PostAsync(
                "/api/dataverses/root/metadatablocks",
                new System.Text.Json.Nodes.JsonArray("citation", "tides")
            )
        ).Data;
        _ = (await admin.PostAsync("/api/dataverses/root/datasets", body)).Data;

        foreach (var changed in new[] { single, definition.Replace("\ttext\t", "\tint\t", StringComparison.Ordinal) })
        {
            var answer = await LoadAsync(server, changed);
            answer.MustBeError(HttpStatusCode.BadRequest);
            Assert.Contains("'tidesSeason'", answer.Message, StringComparison.Ordinal);
        }

        _ = (await LoadAsync(server, definition.Replace("\ttext\t", "\ttextbox\t", StringComparison.Ordinal))).Data;
    }

    [Theory, EachDatabase]
    public async Task Set_up_scripts_may_ask_for_the_not_available_value(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        Assert.Equal(
            "NA value exists.",
            (await server.Guest().GetAsync("/api/admin/datasetfield/loadNAControlledVocabularyValue")).Message
        );
    }
}
