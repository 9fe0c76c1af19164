using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Datasets;

public sealed class EditMetadataTests
{
    [Theory, EachDatabase]
    public async Task Values_are_appended_unless_they_are_there_or_replaced_when_asked(DatabaseKind database)
    {
        var (admin, id) = await DatasetAsync(database);
        var path = $"/api/datasets/{id}/editMetadata";

        _ = (await admin.PutAsync(path, Deposit.Keywords("Oak", "Ash"))).Data;
        var appended = (await admin.PutAsync($"{path}/?replace=False", Deposit.Keywords("Ash", "Elm"))).Data;
        Assert.Equal(["Oak", "Ash", "Elm"], Deposit.KeywordsOf(appended));
        var contained = (await admin.PutAsync(path, Deposit.Keywords("El"))).Data;
        Assert.Equal(["Oak", "Ash", "Elm", "El"], Deposit.KeywordsOf(contained));

        var replaced = (await admin.PutAsync($"{path}?replace=True", Deposit.Keywords("Yew"))).Data;
        Assert.Equal(["Yew"], Deposit.KeywordsOf(replaced));
    }

    [Theory, EachDatabase]
    public async Task A_filled_single_field_takes_another_value_only_when_it_is_replaced(DatabaseKind database)
    {
        var (admin, id) = await DatasetAsync(database);
        var before = Title((await admin.GetAsync($"/api/datasets/{id}/versions/:draft")).Data);
        var body = new JsonObject { ["fields"] = new JsonArray(Make.Field("title", "primitive", "Another")) };

        (await admin.PutAsync($"/api/datasets/{id}/editMetadata", body)).MustBeError(
            HttpStatusCode.BadRequest,
            "You may not add data to a field that already has data and does not allow multiples. "
                + "Use replace=true to replace existing data (Title)"
        );
        Assert.Equal(before, Title((await admin.GetAsync($"/api/datasets/{id}/versions/:draft")).Data));
        // Nor is it cleared without a word.
        var note = $"/api/datasets/{id}/editMetadata";
        _ = (await admin.PutAsync(note, Make.Field("notesText", "primitive", "Told"))).Data;
        var nothing = Make.Field("notesText", "primitive", "");
        (await admin.PutAsync(note, nothing.DeepClone())).MustBeError(
            HttpStatusCode.BadRequest,
            "You may not add data to a field that already has data and does not allow multiples. "
                + "Use replace=true to replace existing data (Notes)"
        );
        Assert.DoesNotContain("Told", (await admin.PutAsync($"{note}?replace=true", nothing)).Text, StringComparison.Ordinal);
        Assert.Equal("Another", Title((await admin.PutAsync($"/api/datasets/{id}/editMetadata?replace=true", body)).Data));
    }

    [Theory, EachDatabase]
    public async Task What_is_not_known_is_refused_by_name_and_nothing_is_stored(DatabaseKind database)
    {
        var (admin, id) = await DatasetAsync(database);
        var draft = $"/api/datasets/{id}/versions/:draft";
        var before = (await admin.GetAsync(draft)).Data["metadataBlocks"]!.ToJsonString();
        var unknown = Make.Field("subtitel", "primitive", "Lost");
        var edit = new JsonObject
        {
            ["fields"] = new JsonArray(Make.Field("notesText", "primitive", "Kept"), unknown.DeepClone()),
        };
        (await admin.PutAsync($"/api/datasets/{id}/editMetadata", edit)).MustBeError(
            HttpStatusCode.BadRequest,
            "Error parsing dataset update: Can't find type 'subtitel'"
        );

        var version = Make.Dataset("Not stored")["datasetVersion"]!.DeepClone().AsObject();
        var blocks = version["metadataBlocks"]!.AsObject();
        blocks["citation"]!["fields"]!.AsArray().Add(Make.Compounds("contributor", Make.Child("contributorNick", "Lost")));
        blocks["nowhere"] = new JsonObject { ["fields"] = new JsonArray(unknown) };
        const string missing =
            "Can't find type 'contributorNick', Can't find metadata block 'nowhere', Can't find type 'subtitel'";
        (await admin.PutAsync(draft, version.DeepClone())).MustBeError(
            HttpStatusCode.BadRequest,
            "Error parsing dataset version: " + missing
        );
        (await admin.PostAsync("/api/dataverses/root/datasets", new JsonObject { ["datasetVersion"] = version })).MustBeError(
            HttpStatusCode.BadRequest,
            "Error parsing Json: " + missing
        );
        Assert.Equal(before, (await admin.GetAsync(draft)).Data["metadataBlocks"]!.ToJsonString());
    }

    [Theory, EachDatabase]
    public async Task Required_fields_cannot_be_emptied(DatabaseKind database)
    {
        var (admin, id) = await DatasetAsync(database);

        (await admin.PutAsync($"/api/datasets/{id}/editMetadata?replace=true", Make.Field("title", "primitive", ""))).MustBeError(
            HttpStatusCode.BadRequest,
            "Error parsing dataset update: Empty required value for field: Title"
        );
        (await admin.PutAsync($"/api/datasets/{id}/deleteMetadata", Make.Field("title", "primitive", "whatever"))).MustBeError(
            HttpStatusCode.BadRequest,
            "Delete metadata failed: Title: whatever not found."
        );
        var title = Title((await admin.GetAsync($"/api/datasets/{id}/versions/:draft")).Data);
        (await admin.PutAsync($"/api/datasets/{id}/deleteMetadata", Make.Field("title", "primitive", title))).MustBeError(
            HttpStatusCode.Forbidden,
            "Validation Failed: Title is required. (Invalid value:null)."
        );
    }

    [Theory, EachDatabase]
    public async Task Deleting_removes_exact_values_only(DatabaseKind database)
    {
        var (admin, id) = await DatasetAsync(database);
        _ = (await admin.PutAsync($"/api/datasets/{id}/editMetadata", Deposit.Keywords("Oak", "Ash"))).Data;
        var alternatives = new JsonObject
        {
            ["typeName"] = "alternativeTitle",
            ["multiple"] = true,
            ["typeClass"] = "primitive",
            ["value"] = new JsonArray("First", "Second"),
        };
        _ = (await admin.PutAsync($"/api/datasets/{id}/editMetadata", alternatives)).Data;

        (await admin.PutAsync($"/api/datasets/{id}/deleteMetadata", Deposit.Keywords("Oa"))).MustBeError(
            HttpStatusCode.BadRequest,
            "Delete metadata failed: Keyword: Oa not found."
        );
        Assert.Equal(
            ["Ash"],
            Deposit.KeywordsOf((await admin.PutAsync($"/api/datasets/{id}/deleteMetadata", Deposit.Keywords("Oak"))).Data)
        );

        alternatives["value"] = new JsonArray("First");
        var left = (await admin.PutAsync($"/api/datasets/{id}/deleteMetadata", alternatives.DeepClone())).Data;
        Assert.Equal("Second", Assert.Single(Deposit.Citation(left)["alternativeTitle"].AsArray())!.GetValue<string>());
    }

    [Theory, EachDatabase]
    public async Task An_edit_that_began_from_an_older_state_is_refused(DatabaseKind database)
    {
        var (admin, id) = await DatasetAsync(database);
        var seen = (await admin.GetAsync($"/api/datasets/{id}/versions/:draft")).Data["lastUpdateTime"]!.GetValue<string>();
        var path = $"/api/datasets/{id}/editMetadata?sourceLastUpdateTime=";

        (await admin.PutAsync($"{path}2001-01-01T00:00:00Z", Deposit.Keywords("Oak"))).MustBeError(
            HttpStatusCode.BadRequest,
            "Internal version timestamp 2001-01-01T00:00:00Z is outdated"
        );
        (await admin.PutAsync($"{path}yesterday", Deposit.Keywords("Oak"))).MustBeError(
            HttpStatusCode.BadRequest,
            "Error parsing date: yesterday"
        );
        Assert.Equal(["Oak"], Deposit.KeywordsOf((await admin.PutAsync(path + seen, Deposit.Keywords("Oak"))).Data));
    }

    [Theory, EachDatabase]
    public async Task Editors_at_the_same_time_lose_nothing_and_share_one_draft(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var (_, id, _) = await Deposit.PublishedAsync(admin);
        var words = Enumerable.Range(0, 12).Select(i => $"word{i:00}x").ToList();

        var answers = await Task.WhenAll(
            words.Select(w => admin.PutAsync($"/api/datasets/{id}/editMetadata", Deposit.Keywords(w)))
        );

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.Status));
        var versions = (await admin.GetAsync($"/api/datasets/{id}/versions")).Data.AsArray();
        Assert.Equal(2, versions.Count);
        Assert.Equal(words, Deposit.KeywordsOf(versions[0]!).Order(StringComparer.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task Replacing_the_draft_replaces_metadata_and_terms_and_keeps_files(DatabaseKind database)
    {
        var (admin, id) = await DatasetAsync(database);
        await Deposit.FileAsync(admin, id, "kept.txt");
        _ = (await admin.PutAsync($"/api/datasets/{id}/editMetadata", Deposit.Keywords("Oak"))).Data;
        var body = Make.Dataset("Written anew")["datasetVersion"]!.DeepClone().AsObject();
        body["license"] = "NONE";
        body["termsOfUse"] = "Ask me.";

        (await admin.PutAsync($"/api/datasets/{id}/versions/1.0", body.DeepClone())).MustBeError(
            HttpStatusCode.BadRequest,
            "Only the :draft version can be updated"
        );
        var version = (await admin.PutAsync($"/api/datasets/{id}/versions/:draft", body.DeepClone())).Data;

        Assert.Equal("Written anew", Title(version));
        Assert.Empty(Deposit.KeywordsOf(version));
        Assert.Equal("Ask me.", version["termsOfUse"]!.GetValue<string>());
        Assert.Equal("kept.txt", Assert.Single(version["files"]!.AsArray())!["label"]!.GetValue<string>());
        body["files"] = new JsonArray(new JsonObject { ["label"] = "x" });
        (await admin.PutAsync($"/api/datasets/{id}/versions/:draft", body)).MustBeError(
            HttpStatusCode.BadRequest,
            "You may not add files via this api."
        );
    }

    private static async Task<(Wire Admin, long Id)> DatasetAsync(DatabaseKind database)
    {
        var admin = (await SharedServer.OfAsync(database)).Admin();
        var (id, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        return (admin, id);
    }

    private static string Title(JsonNode version) => Deposit.Citation(version)["title"].GetValue<string>();
}
