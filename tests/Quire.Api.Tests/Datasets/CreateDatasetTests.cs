using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Datasets;

public sealed class CreateDatasetTests
{
    [Theory, EachDatabase]
    public async Task Who_does_not_speak_of_terms_is_given_the_default_licence_and_told_so(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var silent = Make.Dataset("Silent");
        silent["datasetVersion"]!.AsObject().Remove("license");
        var none = Make.Dataset("None");
        none["datasetVersion"]!["license"] = "NONE";
        var own = Make.Dataset("Own terms");
        own["datasetVersion"]!.AsObject().Remove("license");
        own["datasetVersion"]!["termsOfUse"] = "Ask first.";
        var standard = (await admin.GetAsync("/api/licenses")).Data.AsArray().Single(l => l!["isDefault"]!.GetValue<bool>())![
            "name"
        ]!.GetValue<string>();

        Assert.Equal(
            (standard, $"No license or terms of use were named; the dataset is under the default license, {standard}."),
            await MadeAsync(silent)
        );
        Assert.Equal((null, null), await MadeAsync(none));
        Assert.Equal((null, null), await MadeAsync(own));
        Assert.Equal((standard, null), await MadeAsync(Make.Dataset("Named")));
        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:ApplyDefaultLicense", "false")).Data;
        Assert.Equal((null, null), await MadeAsync(silent));

        async Task<(string? License, string? Message)> MadeAsync(JsonObject body)
        {
            var made = await admin.PostAsync("/api/dataverses/root/datasets", body.DeepClone());
            var version = (await admin.GetAsync($"/api/datasets/{made.Data["id"]}/versions/:draft")).Data;
            return (version["license"]?["name"]?.GetValue<string>(), made.Json["message"]?.GetValue<string>());
        }
    }

    [Theory, EachDatabase]
    public async Task A_new_dataset_is_one_draft_under_a_new_identifier_whatever_the_request_says(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin);
        var body = Make.Dataset("Numbers in the request");
        body["protocol"] = "doi";
        body["authority"] = "10.9999";
        body["identifier"] = "OTHER/1";
        body["datasetVersion"]!["versionNumber"] = 7;
        body["datasetVersion"]!["minorVersionNumber"] = "3";
        body["datasetVersion"]!["versionState"] = "RELEASED";

        var answer = await admin.PostAsync($"/api/dataverses/{collection}/datasets", body);

        Assert.Equal(HttpStatusCode.Created, answer.Status);
        var id = answer.Data["id"]!.GetValue<long>();
        Assert.Equal($"/datasets/{id}", answer.Headers.Location!.ToString());
        Assert.StartsWith("doi:10.5072/FK2/", answer.Data["persistentId"]!.GetValue<string>(), StringComparison.Ordinal);
        var version = (await admin.GetAsync($"/api/datasets/{id}/versions/:draft")).Data;
        Assert.Equal("DRAFT", version["versionState"]!.GetValue<string>());
        Assert.Null(version["versionNumber"]);
        Assert.True(version["fileAccessRequest"]!.GetValue<bool>());
    }

    [Theory, EachDatabase]
    public async Task Whether_access_may_be_asked_for_is_stored_as_it_was_given(DatabaseKind database)
    {
        var admin = (await SharedServer.OfAsync(database)).Admin();
        foreach (var requestable in new[] { true, false })
        {
            var body = Make.Dataset("Asked or not");
            body["datasetVersion"]!["fileAccessRequest"] = requestable;
            var id = (await admin.PostAsync("/api/dataverses/root/datasets", body)).Data["id"]!.GetValue<long>();
            var version = (await admin.GetAsync($"/api/datasets/{id}/versions/:draft")).Data;
            Assert.Equal(requestable, version["fileAccessRequest"]!.GetValue<bool>());
        }
    }

    [Theory, EachDatabase]
    public async Task Everything_that_is_missing_is_reported_at_once(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin);
        var body = new JsonObject
        {
            ["datasetVersion"] = new JsonObject
            {
                ["metadataBlocks"] = new JsonObject { ["citation"] = new JsonObject { ["fields"] = new JsonArray() } },
            },
        };

        var answer = await admin.PostAsync($"/api/dataverses/{collection}/datasets", body);

        answer.MustBeError(HttpStatusCode.Forbidden);
        Assert.StartsWith("Validation Failed: ", answer.Message, StringComparison.Ordinal);
        Assert.EndsWith(").", answer.Message, StringComparison.Ordinal);
        Assert.All(
            [
                "Title is required.",
                "Author Name is required.",
                "Point of Contact E-mail is required.",
                "Description Text is required.",
                "Subject is required.",
            ],
            problem => Assert.Contains(problem, answer.Message, StringComparison.Ordinal)
        );
    }

    [Theory, EachDatabase]
    public async Task A_collection_can_require_more_fields(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var alias = Make.Name("c");
        var collection = Make.Collection(alias);
        collection["metadataBlocks"] = new JsonObject
        {
            ["metadataBlockNames"] = new JsonArray("citation"),
            ["inputLevels"] = new JsonArray(
                new JsonObject
                {
                    ["datasetFieldTypeName"] = "notesText",
                    ["required"] = true,
                    ["include"] = true,
                }
            ),
        };
        _ = (await admin.PostAsync("/api/dataverses/root", collection)).Data;

        var answer = await admin.PostAsync($"/api/dataverses/{alias}/datasets", Make.Dataset("No notes"));

        answer.MustBeError(HttpStatusCode.Forbidden, "Validation Failed: Notes is required. (Invalid value:null).");
    }

    [Theory, EachDatabase]
    public async Task Malformed_bodies_are_refused_with_the_words_clients_know(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin);
        var path = $"/api/dataverses/{collection}/datasets";

        var syntax = await admin.TextAsync(HttpMethod.Post, path, "{", "application/json");
        syntax.MustBeError(HttpStatusCode.BadRequest);
        Assert.StartsWith("Error parsing Json: ", syntax.Message, StringComparison.Ordinal);

        (await admin.PostAsync(path, new JsonObject())).MustBeError(
            HttpStatusCode.BadRequest,
            "Please provide initial version in the dataset json"
        );
        (await admin.PostAsync(path, new JsonObject { ["datasetVersion"] = new JsonObject() })).MustBeError(
            HttpStatusCode.BadRequest,
            "Error parsing Json: Invalid JSON object: metadata blocks not found."
        );

        var shape = Make.Dataset("Wrong shape");
        shape["datasetVersion"]!["metadataBlocks"]!["citation"]!["fields"]![0]!["multiple"] = true;
        (await admin.PostAsync(path, shape)).MustBeError(
            HttpStatusCode.BadRequest,
            "Error parsing Json: incorrect multiple   for field title"
        );

        var vocabulary = Make.Dataset("Wrong subject");
        vocabulary["datasetVersion"]!["metadataBlocks"]!["citation"]!["fields"]![4]!["value"] = new JsonArray("Alchemy");
        (await admin.PostAsync(path, vocabulary)).MustBeError(
            HttpStatusCode.BadRequest,
            "Error parsing Json: Value 'Alchemy' does not exist in type 'subject'"
        );

        var license = Make.Dataset("Wrong licence");
        license["datasetVersion"]!["license"] = "Beerware";
        (await admin.PostAsync(path, license)).MustBeError(
            HttpStatusCode.BadRequest,
            "Error parsing Json: Invalid license: Beerware"
        );
    }

    [Theory, EachDatabase]
    public async Task Licences_are_read_in_the_old_and_the_new_form(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin);

        JsonObject Body(JsonNode? license, string? terms)
        {
            var body = Make.Dataset("Licence");
            body["datasetVersion"]!["license"] = license;
            body["datasetVersion"]!["termsOfUse"] = terms;
            return body;
        }

        async Task<JsonNode> VersionAsync(JsonNode? license, string? terms = null)
        {
            var body = Body(license, terms);
            var id = (await admin.PostAsync($"/api/dataverses/{collection}/datasets", body)).Data["id"];
            return (await admin.GetAsync($"/api/datasets/{id}/versions/:draft")).Data;
        }

        foreach (var old in new[] { "CC0", "cc0", "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/" })
        {
            // The text of the 4.x servers beside it; terms that say more would not be stored.
            var version = await VersionAsync(old, "CC0 Waiver");
            Assert.Equal("CC0 1.0", version["license"]!["name"]!.GetValue<string>());
            Assert.Null(version["termsOfUse"]);
            (await admin.PostAsync($"/api/dataverses/{collection}/datasets", Body(old, "Ask me."))).MustBeError(
                HttpStatusCode.BadRequest,
                "Terms of use of its own cannot stand beside the license CC0 1.0. Leave out either the license or the terms."
            );
        }

        Assert.Equal(
            "CC BY 4.0",
            (await VersionAsync(new JsonObject { ["name"] = "CC BY 4.0" }))["license"]!["name"]!.GetValue<string>()
        );
        foreach (var none in new[] { (JsonNode?)"NONE", null })
        {
            var version = await VersionAsync(none, "Ask me.");
            Assert.Null(version["license"]);
            Assert.Equal("Ask me.", version["termsOfUse"]!.GetValue<string>());
        }
    }

    [Theory]
    [CombinedWith("Beerware", "https://licenses.example.org/none-of-ours", "Beerware")]
    [CombinedWith("CC BY 4.0", "http://creativecommons.org/publicdomain/zero/1.0", "belong to different licenses")]
    public async Task A_licence_that_is_none_or_two_is_refused(DatabaseKind database, string name, string uri, string message)
    {
        var server = await SharedServer.OfAsync(database);

        var answer = await server.Admin().PostAsync("/api/dataverses/root/datasets", Licensed(name, uri));

        answer.MustBeError(HttpStatusCode.BadRequest);
        Assert.StartsWith("Error parsing Json: Invalid or unsupported license", answer.Message, StringComparison.Ordinal);
        Assert.Contains(message, answer.Message, StringComparison.Ordinal);
    }

    [Theory]
    [CombinedWith("CC0 1.0", "https://licenses.example.org/none-of-ours")]
    [CombinedWith("Gemeinfrei", "http://creativecommons.org/publicdomain/zero/1.0")]
    public async Task A_licence_is_known_by_its_address_or_its_name(DatabaseKind database, string name, string uri)
    {
        using var admin = (await SharedServer.OfAsync(database)).Admin();

        var made = (await admin.PostAsync("/api/dataverses/root/datasets", Licensed(name, uri))).Data;

        var license = (await admin.GetAsync($"/api/datasets/{made["id"]}/versions/:draft")).Data["license"]!;
        Assert.Equal("CC0 1.0", license["name"]!.GetValue<string>());
    }

    [Theory, EachDatabase]
    public async Task A_licence_out_of_use_is_not_given_whatever_form_it_is_asked_for_in(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        _ = (await admin.PutAsync("/api/licenses/default/2")).Data;
        _ = (await admin.PutAsync("/api/licenses/1/:active/false")).Data;
        const string uri = "http://creativecommons.org/publicdomain/zero/1.0";
        foreach (
            var license in (JsonNode[])
                [
                    "CC0",
                    "cc0",
                    "CC0 1.0",
                    uri,
                    new JsonObject { ["name"] = "CC0" },
                    new JsonObject { ["uri"] = uri },
                    new JsonObject { ["name"] = "CC0 1.0", ["uri"] = uri },
                ]
        )
        {
            var body = Make.Dataset("Out of use");
            body["datasetVersion"]!["license"] = license.DeepClone();
            (await admin.PostAsync("/api/dataverses/root/datasets", body)).MustBeError(HttpStatusCode.BadRequest);
        }
    }

    [Theory, EachDatabase]
    public async Task A_description_in_JSON_LD_is_held_to_the_same_rules(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        (
            await server
                .Admin()
                .TextAsync(
                    HttpMethod.Post,
                    "/api/dataverses/root/datasets",
                    """{"http://purl.org/dc/terms/title":"Linked"}""",
                    "application/ld+json"
                )
        ).MustBeError(
            HttpStatusCode.Forbidden,
            "Validation Failed: Author Name is required. (Invalid value:null), Point of Contact E-mail is required. "
                + "(Invalid value:null), Description Text is required. (Invalid value:null), Subject is required. "
                + "(Invalid value:null)."
        );
    }

    [Theory, EachDatabase]
    public async Task Files_in_the_body_are_refused(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var (name, token) = await Make.UserAsync(admin);
        var collection = await Make.CollectionAsync(admin);
        await Make.AssignAsync(admin, collection, $"@{name}", "dsContributor");
        var body = Make.Dataset("With files");
        body["datasetVersion"]!["files"] = new JsonArray(new JsonObject { ["label"] = "a.txt" });

        (await server.As(token).PostAsync($"/api/dataverses/{collection}/datasets", body)).MustBeError(
            HttpStatusCode.BadRequest,
            "Only a superuser may add files via this api"
        );
    }

    [Theory, EachDatabase]
    public async Task Depositing_needs_the_permission_and_makes_a_contributor(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var (name, token) = await Make.UserAsync(admin);
        var user = server.As(token);
        var collection = await Make.CollectionAsync(admin);
        var path = $"/api/dataverses/{collection}/datasets";

        (await server.Guest().PostAsync(path, Make.Dataset("By nobody"))).MustBeError(HttpStatusCode.Unauthorized);
        (await user.PostAsync(path, Make.Dataset("Too early"))).MustBeError(
            HttpStatusCode.Unauthorized,
            $"User @{name} is not permitted to perform requested action."
        );

        await Make.AssignAsync(admin, collection, $"@{name}", "dsContributor");
        var (id, _) = await Make.DatasetAsync(user, collection);
        var may = (await user.GetAsync($"/api/datasets/{id}/userPermissions")).Data;
        Assert.True(may["canEditDataset"]!.GetValue<bool>());
        Assert.True(may["canDeleteDatasetDraft"]!.GetValue<bool>());
        Assert.False(may["canPublishDataset"]!.GetValue<bool>());
        Assert.False(may["canManageDatasetPermissions"]!.GetValue<bool>());
    }

    private static JsonObject Licensed(string name, string uri)
    {
        var body = Make.Dataset("Licensed");
        body["datasetVersion"]!["license"] = new JsonObject { ["name"] = name, ["uri"] = uri };
        return body;
    }
}
