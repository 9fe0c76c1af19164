using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Collections;

/// <summary>What datasets of a collection are begun with.</summary>
public sealed class TemplateTests
{
    private const string NobodysField = "Can't find type 'nobody'";
    private const string InstructionsMalformed =
        "'instructions' of the template must be a list of objects with 'instructionField' and 'instructionText'.";
    private const string Sample = """
        {"name":"Dataverse template","isDefault":true,"fields":[{"typeName":"author","value":[{
          "authorName":{"typeName":"authorName","value":"Belicheck, Bill"},
          "authorAffiliation":{"typeName":"authorIdentifierScheme","value":"ORCID"}}]}],
         "instructions":[{"instructionField":"author","instructionText":"The author data"}]}
        """;

    [Theory, EachDatabase]
    public async Task A_template_is_made_listed_changed_and_deleted(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin);
        var path = $"/api/dataverses/{collection}";

        var made = await admin.TextAsync(HttpMethod.Post, $"{path}/templates", Sample);
        Assert.Equal(HttpStatusCode.Created, made.Status);
        var (id, data) = (made.Data["id"]!.GetValue<long>(), made.Data);
        Assert.Equal(
            ("Dataverse template", true, 0, "CC0 1.0", collection, "The author data", "Belicheck, Bill"),
            (
                data["name"]!.GetValue<string>(),
                data["isDefault"]!.GetValue<bool>(),
                data["usageCount"]!.GetValue<int>(),
                data["termsOfUseAndAccess"]!["license"]!["name"]!.GetValue<string>(),
                data["dataverseAlias"]!.GetValue<string>(),
                data["instructions"]![0]!["instructionText"]!.GetValue<string>(),
                Authors(data)[0]!["authorName"]!["value"]!.GetValue<string>()
            )
        );
        Assert.True(data["termsOfUseAndAccess"]!["fileAccessRequest"]!.GetValue<bool>());

        // More of a field that holds many, another instruction.
        var more = (
            await admin.TextAsync(
                HttpMethod.Put,
                $"/api/dataverses/{id}/metadata",
                Sample
                    .Replace("Belicheck, Bill", "Brady, Tom", StringComparison.Ordinal)
                    .Replace("author\",\"instructionT", "subtitle\",\"instructionT", StringComparison.Ordinal)
            )
        ).Data;
        Assert.Equal((2, 2), (Authors(more).Count, more["instructions"]!.AsArray().Count));

        // What a change does not speak of stays.
        var named = (
            await admin.TextAsync(HttpMethod.Put, $"/api/dataverses/{id}/metadata?replace=true", """{"name":"Other"}""")
        ).Data;
        Assert.Equal(
            ("Other", 2, 2),
            (named["name"]!.GetValue<string>(), Authors(named).Count, named["instructions"]!.AsArray().Count)
        );
        var told = (
            await admin.TextAsync(
                HttpMethod.Put,
                $"/api/dataverses/{id}/metadata?replace=true",
                """{"instructions":[{"instructionField":"title","instructionText":"Short."}]}"""
            )
        ).Data;
        Assert.Equal((2, 1), (Authors(told).Count, told["instructions"]!.AsArray().Count));
        var bare = (await admin.TextAsync(HttpMethod.Put, $"/api/dataverses/{id}/metadata", """{"fields":[]}""")).Data;
        Assert.Empty(bare["datasetFields"]!.AsObject());
        var single = (
            await admin.TextAsync(
                HttpMethod.Put,
                $"/api/dataverses/{id}/metadata",
                """{"typeName":"subtitle","value":"Of terns"}"""
            )
        ).Data;
        Assert.Single(single["datasetFields"]!["citation"]!["fields"]!.AsArray());

        Assert.Equal($"Template Other deleted.", (await admin.DeleteAsync($"/api/dataverses/{id}/template")).Message);
        Assert.Empty((await admin.GetAsync($"{path}/templates")).Data.AsArray());
        (await admin.GetAsync($"/api/dataverses/{id}/template")).MustBeError(
            HttpStatusCode.NotFound,
            $"Template with id {id} -  not found."
        );
    }

    [Theory, EachDatabase]
    public async Task License_and_terms_change_without_the_rest(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var id = await TemplateAsync(admin, await Make.CollectionAsync(admin));
        var path = $"/api/dataverses/{id}";

        Assert.Equal(
            "Template Terms of Access updated",
            (
                await admin.TextAsync(
                    HttpMethod.Put,
                    $"{path}/access",
                    """{"customTermsOfAccess":{"fileAccessRequest":false,"termsOfAccess":"Here are the terms..."}}"""
                )
            ).Message
        );
        Assert.Equal(
            "Template license updated",
            (await admin.TextAsync(HttpMethod.Put, $"{path}/licenseTerms", """{"name":"CC BY 4.0"}""")).Message
        );
        var terms = (await admin.GetAsync($"{path}/template")).Data["termsOfUseAndAccess"]!;
        Assert.Equal(
            ("CC BY 4.0", "Here are the terms...", false),
            (
                terms["license"]!["name"]!.GetValue<string>(),
                terms["termsOfAccess"]!.GetValue<string>(),
                terms["fileAccessRequest"]!.GetValue<bool>()
            )
        );

        _ = await admin.TextAsync(HttpMethod.Put, $"{path}/licenseTerms", """{"customTerms":{"termsOfUse":"Ask us."}}""");
        terms = (await admin.GetAsync($"{path}/template")).Data["termsOfUseAndAccess"]!;
        Assert.Null(terms["license"]);
        Assert.Equal(
            ("Ask us.", "Here are the terms..."),
            (terms["termsOfUse"]!.GetValue<string>(), terms["termsOfAccess"]!.GetValue<string>())
        );
        (await admin.TextAsync(HttpMethod.Put, $"{path}/licenseTerms", "{}")).MustBeError(
            HttpStatusCode.BadRequest,
            "License name cannot be empty."
        );
        (await admin.TextAsync(HttpMethod.Put, $"{path}/licenseTerms", """{"name":"Nobody's"}""")).MustBeError(
            HttpStatusCode.NotFound,
            "License with name Nobody's not found."
        );
    }

    [Theory, EachDatabase]
    public async Task Templates_of_above_are_offered_while_datasets_are_described_in_the_same_blocks(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var outer = await Make.CollectionAsync(admin);
        var inner = await Make.CollectionAsync(admin, outer);
        var (above, own) = (await TemplateAsync(admin, outer, "Above"), await TemplateAsync(admin, inner, "Own"));

        Assert.Equal(["Own", "Above"], await NamesAsync(admin, inner));
        Assert.Equal(["Above"], await NamesAsync(admin, outer));
        Assert.Equal(
            "The default dataset template has been successfully set for this dataverse.",
            (await admin.PostAsync($"/api/dataverses/{inner}/template/default/{above}")).Message
        );
        Assert.Equal("Above", await DefaultAsync(admin, inner));
        Assert.Null(await DefaultAsync(admin, outer));
        (await admin.PostAsync($"/api/dataverses/{outer}/template/default/{own}")).MustBeError(
            HttpStatusCode.NotFound,
            $"Can't find template with identifier='{own}'"
        );

        // The default goes with the template.
        _ = (await admin.DeleteAsync($"/api/dataverses/{above}/template")).Message;
        Assert.Null(await DefaultAsync(admin, inner));
        _ = (await admin.PostAsync($"/api/dataverses/{inner}/template/default/{own}")).Message;
        Assert.Equal("Own", await DefaultAsync(admin, inner));
        _ = (await admin.DeleteAsync($"/api/dataverses/{inner}/template/default")).Message;
        Assert.Null(await DefaultAsync(admin, inner));

        _ = await TemplateAsync(admin, outer, "Above again");
        _ = (await admin.PostAsync($"/api/dataverses/{inner}/metadatablocks", new JsonArray("citation", "geospatial"))).Status;
        Assert.Equal(["Own"], await NamesAsync(admin, inner));
    }

    [Theory, EachDatabase]
    public async Task A_dataset_takes_what_it_does_not_give_from_the_template_which_counts_it(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (collection, elsewhere) = (await Make.CollectionAsync(admin), await Make.CollectionAsync(admin));
        var id = await TemplateAsync(admin, collection);
        _ = (
            await admin.TextAsync(
                HttpMethod.Put,
                $"/api/dataverses/{id}/metadata",
                """{"fields":[{"typeName":"subtitle","value":"Of terns"},{"typeName":"title","value":"Not this"}]}"""
            )
        ).Data;
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/dataverses/{id}/licenseTerms", """{"name":"CC BY 4.0"}""")).Message;
        var body = Make.Dataset("Nests");
        body["datasetVersion"]!.AsObject().Remove("license");

        var made = (await admin.PostAsync($"/api/dataverses/{collection}/datasets?template={id}", body)).Data["id"];

        var version = (await admin.GetAsync($"/api/datasets/{made}/versions/:draft")).Data;
        Assert.Equal("CC BY 4.0", version["license"]!["name"]!.GetValue<string>());
        var fields = version["metadataBlocks"]!["citation"]!["fields"]!.AsArray();
        Assert.Equal("Nests", fields.First(f => f!["typeName"]!.GetValue<string>() == "title")!["value"]!.GetValue<string>());
        Assert.Equal(
            "Of terns",
            fields.First(f => f!["typeName"]!.GetValue<string>() == "subtitle")!["value"]!.GetValue<string>()
        );
        Assert.Equal(1, (await admin.GetAsync($"/api/dataverses/{id}/template")).Data["usageCount"]!.GetValue<int>());
        (await admin.PostAsync($"/api/dataverses/{elsewhere}/datasets?template={id}", Make.Dataset("Nests"))).MustBeError(
            HttpStatusCode.NotFound,
            $"Can't find template with identifier='{id}'"
        );
        Assert.Equal(1, (await admin.GetAsync($"/api/dataverses/{id}/template")).Data["usageCount"]!.GetValue<int>());
    }

    [Theory, EachDatabase]
    public async Task Administrators_list_templates_of_all_collections_and_remove_them(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin);
        var id = await TemplateAsync(admin, collection);

        var line = Assert.Single((await admin.GetAsync($"/api/admin/templates/{collection}")).Data.AsArray())!;
        Assert.Equal(
            (id, "Nests", $"Collection {collection}"),
            (line["templateId"]!.GetValue<long>(), line["templateName"]!.GetValue<string>(), line["owner"]!.GetValue<string>())
        );
        Assert.Contains(
            id,
            (await admin.GetAsync("/api/admin/templates")).Data.AsArray().Select(t => t!["templateId"]!.GetValue<long>())
        );
        Assert.Single((await admin.GetAsync("/api/admin/templates?limit=1")).Data.AsArray());
        Assert.Equal("Template Nests deleted.", (await admin.DeleteAsync($"/api/admin/template/{id}")).Message);
        Assert.Empty((await admin.GetAsync($"/api/admin/templates/{collection}")).Data.AsArray());
    }

    [Theory, EachDatabase]
    public async Task Templates_go_with_their_collection_and_defaults_of_above_with_a_move(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (outer, place) = (await Make.CollectionAsync(admin), await Make.CollectionAsync(admin));
        var inner = await Make.CollectionAsync(admin, outer);
        var (above, own) = (await TemplateAsync(admin, outer), await TemplateAsync(admin, inner));
        _ = (await admin.PostAsync($"/api/dataverses/{inner}/template/default/{above}")).Message;

        (await admin.PostAsync($"/api/dataverses/{inner}/move/{place}")).MustBeError(
            HttpStatusCode.Forbidden,
            "Use the query parameter forceMove=true to complete the move. "
                + "This move would remove default templates that are not in the new place."
        );
        _ = (await admin.PostAsync($"/api/dataverses/{inner}/move/{place}?forceMove=true")).Message;
        Assert.Null(await DefaultAsync(admin, inner));

        _ = (await admin.DeleteAsync($"/api/dataverses/{inner}")).Message;
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync($"/api/dataverses/{own}/template")).Status);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync($"/api/dataverses/{above}/template")).Status);
    }

    [Theory]
    [InlineData("[]", "The template must be a JSON object.")]
    [InlineData("""{"fields":[]}""", "'name' of the template must be a text that is not empty.")]
    [InlineData("""{"name":7}""", "'name' of the template must be a text that is not empty.")]
    [InlineData("""{"name":"A","isDefault":"x"}""", "'isDefault' of the template must be true or false.")]
    [InlineData("""{"name":"A","instructions":{}}""", InstructionsMalformed)]
    [InlineData("""{"name":"A","instructions":[{"instructionField":"nobody","instructionText":"B"}]}""", NobodysField)]
    [InlineData("""{"name":"A","fields":[{"typeName":"nobody","value":"B"}]}""", NobodysField)]
    [InlineData("""{"name":"A","fields":{}}""", "'fields' should be an array of fields.")]
    public async Task What_is_no_template_is_refused_with_what_is_wrong(string body, string message)
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin);

        (await admin.TextAsync(HttpMethod.Post, $"/api/dataverses/{collection}/templates", body)).MustBeError(
            HttpStatusCode.BadRequest,
            $"Error parsing the POSTed template dataset fields: {message}"
        );

        Assert.Empty((await admin.GetAsync($"/api/dataverses/{collection}/templates")).Data.AsArray());
    }

    private static JsonArray Authors(JsonNode template) =>
        template["datasetFields"]!["citation"]!["fields"]![0]!["value"]!.AsArray();

    private static async Task<long> TemplateAsync(Wire wire, string collection, string name = "Nests") =>
        (await wire.PostAsync($"/api/dataverses/{collection}/templates", new JsonObject { ["name"] = name })).Data[
            "id"
        ]!.GetValue<long>();

    private static async Task<IEnumerable<string>> NamesAsync(Wire wire, string collection) =>
        (await wire.GetAsync($"/api/dataverses/{collection}/templates"))
            .Data.AsArray()
            .Select(t => t!["name"]!.GetValue<string>());

    private static async Task<string?> DefaultAsync(Wire wire, string collection) =>
        (await wire.GetAsync($"/api/dataverses/{collection}/templates"))
            .Data.AsArray()
            .SingleOrDefault(t => t!["isDefault"]!.GetValue<bool>())
            ?["name"]!.GetValue<string>();
}
