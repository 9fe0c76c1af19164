using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Datasets;

/// <summary>Scripts written for 4.x servers go on working where 6.x changed what a field is.</summary>
public sealed class OldFormsTests
{
    [Theory, EachDatabase]
    public async Task Fields_that_took_one_value_and_those_that_were_renamed_are_understood(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var body = Make.Dataset("Old form");
        var blocks = body["datasetVersion"]!["metadataBlocks"]!;
        blocks["citation"]!["fields"]!.AsArray().Add(Make.Field("alternativeTitle", "primitive", "Another title"));
        blocks["citation"]!["fields"]!.AsArray().Add(Make.Field("productionPlace", "primitive", "Leiden"));
        blocks["geospatial"] = new JsonObject
        {
            ["fields"] = new JsonArray(
                Make.Compounds(
                    "geographicBoundingBox",
                    Make.Child("westLongitude", "1"),
                    Make.Child("eastLongitude", "2"),
                    Make.Child("northLongitude", "4"),
                    Make.Child("southLongitude", "3")
                )
            ),
        };
        var collection = await Make.CollectionAsync(server.Admin());
        _ = (
            await server
                .Admin()
                .PostAsync($"/api/dataverses/{collection}/metadatablocks", new JsonArray("citation", "geospatial"))
        ).Data;

        var id = (await server.Admin().PostAsync($"/api/dataverses/{collection}/datasets", body)).Data["id"]!.GetValue<long>();

        var stored = (await server.Admin().GetAsync($"/api/datasets/{id}/versions/:draft")).Text;
        Assert.Contains("\"value\":[\"Another title\"]", stored, StringComparison.Ordinal);
        Assert.Contains("\"value\":[\"Leiden\"]", stored, StringComparison.Ordinal);
        Assert.Contains("northLatitude", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("northLongitude", stored, StringComparison.Ordinal);
        var without = (await server.Admin().GetAsync($"/api/datasets/{id}/versions/:draft?includeFiles=false")).Data;
        Assert.Null(without["files"]);
    }

    [Theory, EachDatabase]
    public async Task Paths_that_clients_build_by_mistake_are_understood(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (id, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        var file = await Deposit.FileAsync(admin, id, "a.txt");

        var files = await admin.GetAsync($"/api/datasets/{id}/files");
        Assert.Equal(file, Assert.Single(files.Data.AsArray())!["dataFile"]!["id"]!.GetValue<long>());
        Assert.Equal(1, files.Json["totalCount"]!.GetValue<int>());
        var edited = await admin.PutAsync($"/api/datasets/editMetadata/{id}", Deposit.Keywords("Oak"));
        Assert.Equal(["Oak"], Deposit.KeywordsOf(edited.Data));
        (await admin.PutAsync($"/api/datasets/editMetadata/{id}", new JsonObject { ["typeName"] = "nothing" })).MustBeError(
            HttpStatusCode.BadRequest
        );
    }

    [Theory, EachDatabase]
    public async Task The_role_once_called_editor_is_the_contributor(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var (id, _) = await Make.DatasetAsync(server.Admin(), "root");
        var (name, _) = await Make.UserAsync(server.Admin());

        var given = (
            await server
                .Admin()
                .PostAsync($"/api/datasets/{id}/assignments", new JsonObject { ["assignee"] = "@" + name, ["role"] = "editor" })
        ).Data;

        Assert.Equal("contributor", given["_roleAlias"]!.GetValue<string>());
    }

    [Theory, EachDatabase]
    public async Task A_persistent_identifier_may_stand_in_the_path(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var (id, pid) = await Make.DatasetAsync(server.Admin(), "root");

        Assert.Equal(
            id,
            (await server.Admin().GetAsync($"/api/datasets/{Uri.EscapeDataString(pid)}")).Data["id"]!.GetValue<long>()
        );
    }

    [Theory, EachDatabase]
    public async Task Everything_wrong_with_the_fields_is_said_at_once(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var body = Make.Dataset("Wrong");
        var fields = body["datasetVersion"]!["metadataBlocks"]!["citation"]!["fields"]!.AsArray();
        fields.Add(
            new JsonObject
            {
                ["typeName"] = "language",
                ["multiple"] = true,
                ["typeClass"] = "controlledVocabulary",
                ["value"] = new JsonArray("Bogus1", "Bogus2"),
            }
        );
        fields.Add(Make.Compounds("contributor", Make.Child("contributorType", "Bogus3", "controlledVocabulary")));
        fields.Add(Make.Field("notesText", "controlledVocabulary", "Not one"));

        var answer = await server.Admin().PostAsync("/api/dataverses/root/datasets", body);

        answer.MustBeError(HttpStatusCode.BadRequest);
        Assert.All(
            ["'Bogus1'", "'Bogus2'", "'Bogus3'", "notesText"],
            wrong => Assert.Contains(wrong, answer.Message, StringComparison.Ordinal)
        );
        var validated = await server.Admin().PostAsync("/api/dataverses/root/validateDatasetJson", body);
        Assert.All(
            ["'Bogus1'", "'Bogus2'", "'Bogus3'"],
            wrong => Assert.Contains(wrong, validated.Text, StringComparison.Ordinal)
        );
    }

    [Theory, EachDatabase]
    public async Task Own_terms_are_not_taken_where_the_installation_does_not_want_them(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:AllowCustomTermsOfUse", "false")).Data;
        var body = Make.Dataset("Own terms");
        body["datasetVersion"]!["license"] = "NONE";
        body["datasetVersion"]!["termsOfUse"] = "Ask me first.";

        const string refusal =
            "This installation does not allow terms of use of a dataset's own. Choose a license, such as CC0 1.0.";
        (await admin.PostAsync("/api/dataverses/root/datasets", body)).MustBeError(HttpStatusCode.BadRequest, refusal);

        _ = body["datasetVersion"]!.AsObject().Remove("termsOfUse");
        var id = (await admin.PostAsync("/api/dataverses/root/datasets", body)).Data["id"]!.GetValue<long>();
        var version = body["datasetVersion"]!.DeepClone();
        version["restrictions"] = "Not for sale.";
        (await admin.PutAsync($"/api/datasets/{id}/versions/:draft", version)).MustBeError(HttpStatusCode.BadRequest, refusal);

        var stored = (await admin.GetAsync($"/api/datasets/{id}/versions/:draft")).Data;
        Assert.Equal("CC0 1.0", stored["license"]!["name"]!.GetValue<string>());
        Assert.Null(stored["restrictions"]);
    }

    [Theory, EachDatabase]
    public async Task Files_are_found_by_any_case_of_any_letter(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var (id, _) = await Make.DatasetAsync(server.Admin(), "root");
        await Make.FileAsync(server.Admin(), id, "Übersicht.txt", "x");

        foreach (var text in new[] { "Übersicht", "übersicht", "ÜBERSICHT", "u\u0308bersicht" })
        {
            var found = await server
                .Admin()
                .GetAsync($"/api/datasets/{id}/versions/:draft/files?searchText={Uri.EscapeDataString(text)}");
            Assert.True(found.Data.AsArray().Count == 1, text);
        }
    }
}
