using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Collections;

/// <summary>The languages metadata may be written in.</summary>
public sealed class MetadataLanguageTests
{
    private const string Setting = "/api/admin/settings/:MetadataLanguages";
    private const string Languages = """[{"locale":"en","title":"English"},{"locale":"fr","title":"Français"}]""";
    private const string NotAllowed =
        "Specified metadatalanguage ( metadataLanguage, http://schema.org/inLanguage) not allowed in this collection.";

    [Theory, EachDatabase]
    public async Task A_collection_chooses_one_of_those_the_installation_has(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin);
        var path = $"/api/dataverses/{collection}/allowedMetadataLanguages";

        Assert.Empty((await admin.GetAsync(path)).Data.AsArray());
        (await admin.PutAsync($"{path}/fr")).MustBeError(
            HttpStatusCode.BadRequest,
            "There are no metadata languages configured on this server"
        );

        _ = (await admin.TextAsync(HttpMethod.Put, Setting, Languages)).Data;
        Assert.Equal(["en", "fr"], await LocalesAsync(admin, path));
        (await admin.PutAsync($"{path}/de")).MustBeError(
            HttpStatusCode.BadRequest,
            "The specified metadata language de is not allowed on this server!"
        );
        Assert.Equal("Français", (await admin.PutAsync($"{path}/fr")).Data[0]!["title"]!.GetValue<string>());
        Assert.Equal(["fr"], await LocalesAsync(admin, path));
        Assert.Equal(2, (await admin.PutAsync($"{path}/undefined")).Data.AsArray().Count);
        Assert.Equal(["en", "fr"], await LocalesAsync(admin, path));
    }

    [Theory, EachDatabase]
    public async Task A_dataset_has_the_language_its_collection_allows_and_keeps_it(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin, published: true);
        var path = $"/api/dataverses/{collection}";
        (await admin.PostAsync($"{path}/datasets", Dataset("fr"))).MustBeError(
            HttpStatusCode.BadRequest,
            "This repository is not configured to support metadataLanguage."
        );
        var before = (await admin.PostAsync($"{path}/datasets", Dataset("undefined"))).Data["id"];
        Assert.Null((await admin.GetAsync($"/api/datasets/{before}")).Data["metadataLanguage"]);

        _ = (await admin.TextAsync(HttpMethod.Put, Setting, Languages)).Data;
        (await admin.PostAsync($"{path}/datasets", Dataset(null))).MustBeError(HttpStatusCode.BadRequest, NotAllowed);
        (await admin.PostAsync($"{path}/datasets", Dataset("de"))).MustBeError(HttpStatusCode.BadRequest, NotAllowed);
        var english = (await admin.PostAsync($"{path}/datasets", Dataset("en"))).Data;
        _ = (await admin.PutAsync($"{path}/allowedMetadataLanguages/fr")).Data;
        (await admin.PostAsync($"{path}/datasets", Dataset("en"))).MustBeError(HttpStatusCode.BadRequest, NotAllowed);
        var french = (await admin.PostAsync($"{path}/datasets", Dataset("fr"))).Data["id"];

        Assert.Equal(
            ("en", "fr"),
            (
                (await admin.GetAsync($"/api/datasets/{english["id"]}")).Data["metadataLanguage"]!.GetValue<string>(),
                (await admin.GetAsync($"/api/datasets/{french}")).Data["metadataLanguage"]!.GetValue<string>()
            )
        );
        await Make.PublishAsync(admin, english["id"]!.GetValue<long>());
        var exported = await admin.GetAsync(
            $"/api/datasets/export?exporter=dataverse_json&persistentId={english["persistentId"]}"
        );
        Assert.Equal("en", JsonNode.Parse(exported.Text)!["metadataLanguage"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("""{"locale":"fr","title":"Français"}""")]
    [InlineData("""[{"locale":"fr"}]""")]
    [InlineData("""[{"locale":"undefined","title":"None"}]""")]
    [InlineData("""[{"locale":"fr","title":"A"},{"locale":"fr","title":"B"}]""")]
    public async Task A_setting_that_names_no_languages_is_refused(string value)
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();

        (await admin.TextAsync(HttpMethod.Put, Setting, value)).MustBeError(
            HttpStatusCode.BadRequest,
            ":MetadataLanguages must be a JSON list of different languages: objects with 'locale' and 'title'."
        );
    }

    private static JsonObject Dataset(string? language)
    {
        var body = Make.Dataset(Make.Name("Dataset "));
        if (language is not null)
        {
            body["metadataLanguage"] = language;
        }

        return body;
    }

    private static async Task<IEnumerable<string>> LocalesAsync(Wire wire, string path) =>
        (await wire.GetAsync(path)).Data.AsArray().Select(l => l!["locale"]!.GetValue<string>());
}
