using System.Net;
using Quire.Testing;

namespace Quire.Api.Tests.Datasets;

/// <summary>Metadata as linked data, in and out.</summary>
public sealed class SemanticMetadataTests
{
    private const string LinkedData = "application/ld+json";
    private const string Citation = "https://dataverse.org/schema/citation/";

    [Theory, EachDatabase]
    public async Task A_dataset_made_from_linked_data_gives_the_same_back(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin, published: true);
        var made = (await CreateAsync(admin, collection, Finches())).Data;
        var id = made["id"]!.GetValue<long>();

        var given = await admin.GetAsync($"/api/datasets/{id}/metadata");

        Assert.Equal(LinkedData, given.ContentHeaders.ContentType!.MediaType);
        Assert.Equal("Darwin's Finches", given.Data["title"]!.GetValue<string>());
        Assert.Equal("Finch, Fiona", given.Data["author"]!["citation:authorName"]!.GetValue<string>());
        Assert.Equal("http://purl.org/dc/terms/title", given.Data["@context"]!["title"]!.GetValue<string>());
        Assert.Equal("DRAFT", given.Data["schema:version"]!.GetValue<string>());
        Assert.Null(given.Data["ore:aggregates"]);
        var again = (await CreateAsync(admin, collection, given.Data.ToJsonString())).Data["id"]!.GetValue<long>();
        Assert.Equal(
            (await admin.GetAsync($"/api/datasets/{id}/versions/:draft/metadata")).Data.ToJsonString(),
            (await admin.GetAsync($"/api/datasets/{again}/versions/:draft/metadata")).Data.ToJsonString()
        );
    }

    [Theory, EachDatabase]
    public async Task Values_are_added_replaced_and_removed_under_short_names_and_addresses(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (_, id, _) = await Deposit.PublishedAsync(admin);

        var first = await PutAsync(
            admin,
            $"{id}/metadata?replace=true",
            """{"title": "Submit menu test", "@context": {"title": "http://purl.org/dc/terms/title"}}"""
        );
        Assert.Equal(["Version Created"], first.Data.AsObject().Select(p => p.Key));
        var second = await PutAsync(
            admin,
            $"{id}/metadata",
            """{"c:keyword": [{"c:keywordValue": "Oak"}, {"c:keywordValue": "Ash"}], "@context": {"c": "https://dataverse.org/schema/citation/"}}"""
        );
        Assert.Equal(["Version Updated"], second.Data.AsObject().Select(p => p.Key));
        await MustHoldAsync("Submit menu test", "Oak", "Ash");

        _ = (
            await PutAsync(
                admin,
                $"{id}/metadata",
                """{"@context":{"k":{"@id":"https://dataverse.org/schema/citation/keyword"},"v":"https://dataverse.org/schema/citation/keywordValue"},"k":{"v":{"@value":"Elm"}}}"""
            )
        ).Data;
        await MustHoldAsync("Submit menu test", "Oak", "Ash", "Elm");
        (await PutAsync(admin, $"{id}/metadata", """{"http://purl.org/dc/terms/title": "Another"}""")).MustBeError(
            HttpStatusCode.BadRequest
        );
        _ = (
            await PutAsync(
                admin,
                $"{id}/metadata/delete",
                """{"https://dataverse.org/schema/citation/keyword": {"https://dataverse.org/schema/citation/keywordValue": "Ash"}}"""
            )
        ).Data;
        await MustHoldAsync("Submit menu test", "Oak", "Elm");

        async Task MustHoldAsync(string title, params string[] keywords)
        {
            var version = (await admin.GetAsync($"/api/datasets/{id}/versions/:draft")).Data;
            Assert.Equal(title, Deposit.Citation(version)["title"].GetValue<string>());
            Assert.Equal(keywords, Deposit.KeywordsOf(version));
        }
    }

    [Theory]
    [CombinedWith("""{"core:termsOfUse": ["One", "Two"], "@context": {"core": "https://dataverse.org/schema/core#"}}""")]
    [CombinedWith(
        """{"s:license": ["http://creativecommons.org/licenses/by/4.0", "http://creativecommons.org/publicdomain/zero/1.0"], "@context": {"s": "http://schema.org/"}}"""
    )]
    [CombinedWith("""{"core:fileRequestAccess": [true, false], "@context": {"core": "https://dataverse.org/schema/core#"}}""")]
    [CombinedWith(
        """{"core:termsOfAccess": "One", "core:fileTermsOfAccess": {"core:termsOfAccess": "Two"}, "@context": {"core": "https://dataverse.org/schema/core#"}}"""
    )]
    [CombinedWith(
        """{"title": "One", "http://purl.org/dc/terms/title": "Two", "@context": {"title": "http://purl.org/dc/terms/title"}}"""
    )]
    [CombinedWith("""{"s:license": {"@value": {}}, "@context": {"s": "http://schema.org/"}}""")]
    public async Task Two_values_where_one_can_be_kept_are_refused(DatabaseKind database, string body)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (_, id, _) = await Deposit.PublishedAsync(admin);
        var before = (await admin.GetAsync($"/api/datasets/{id}/versions")).Text;

        (await PutAsync(admin, $"{id}/metadata?replace=true", body)).MustBeError(HttpStatusCode.BadRequest);

        Assert.Equal(before, (await admin.GetAsync($"/api/datasets/{id}/versions")).Text);
    }

    [Theory, EachDatabase]
    public async Task Terms_are_set_and_removed_one_by_one(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (_, id, _) = await Deposit.PublishedAsync(admin);
        const string Core = "https://dataverse.org/schema/core#";

        _ = (
            await PutAsync(
                admin,
                $"{id}/metadata",
                $$$"""{"d:fileTermsOfAccess": {"d:termsOfAccess": "Ask.", "d:fileRequestAccess": true}, "@context": {"d": "{{{Core}}}"}}"""
            )
        ).Data;
        (await PutAsync(admin, $"{id}/metadata", $$"""{"{{Core}}termsOfUse": "Own"}""")).MustBeError(HttpStatusCode.BadRequest);
        (await PutAsync(admin, $"{id}/metadata", """{"http://schema.org/license": "CC BY 4.0"}""")).MustBeError(
            HttpStatusCode.BadRequest
        );
        _ = (
            await PutAsync(
                admin,
                $"{id}/metadata?replace=true",
                $$"""{"{{Core}}termsOfUse": "Own", "{{Core}}restrictions": "No restrictions"}"""
            )
        ).Data;
        var own = (await admin.GetAsync($"/api/datasets/{id}/versions/:draft")).Data;
        Assert.Equal(("Own", "Ask."), (own["termsOfUse"]!.GetValue<string>(), own["termsOfAccess"]!.GetValue<string>()));

        (await PutAsync(admin, $"{id}/metadata/delete", $$"""{"{{Core}}restrictions": "Others"}""")).MustBeError(
            HttpStatusCode.BadRequest,
            "Term: restrictions with value: Others not found."
        );
        _ = (await PutAsync(admin, $"{id}/metadata/delete", $$"""{"{{Core}}restrictions": "No restrictions"}""")).Data;
        Assert.Null((await admin.GetAsync($"/api/datasets/{id}/versions/:draft")).Data["restrictions"]);
        _ = (
            await PutAsync(
                admin,
                $"{id}/metadata?replace=true",
                """{"http://schema.org/license": "http://creativecommons.org/licenses/by/4.0"}"""
            )
        ).Data;
        var licensed = (await admin.GetAsync($"/api/datasets/{id}/versions/:draft")).Data;
        Assert.Equal("CC BY 4.0", licensed["license"]!["name"]!.GetValue<string>());
    }

    [Theory, EachDatabase]
    public async Task What_nobody_knows_is_refused_and_nothing_is_fetched(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (_, id, _) = await Deposit.PublishedAsync(admin);
        foreach (
            var body in (string[])
                [
                    "[]",
                    "7",
                    """{"title": "No context"}""",
                    """{"https://example.org/nothing": "x"}""",
                    """{"@context": "http://127.0.0.1:1/context.jsonld"}""",
                    """{"@context": ["http://127.0.0.1:1/context.jsonld"]}""",
                    """{"http://purl.org/dc/terms/title": ["One", "Two"]}""",
                    """{"http://purl.org/dc/terms/title": {"a": {}}}""",
                    """{"http://purl.org/dc/terms/creator": "Text"}""",
                    $$$"""{"http://purl.org/dc/terms/creator": {"{{{Citation}}}keywordValue": "x"}}""",
                    """{"http://purl.org/dc/terms/subject": "Astrology"}""",
                    """{"http://schema.org/license": "Beerware"}""",
                    """{"http://schema.org/license": "CC0 1.0", "https://dataverse.org/schema/core#termsOfUse": "Own"}""",
                    """{"https://dataverse.org/schema/core#fileRequestAccess": "perhaps"}""",
                    """{"@context": {"a": "b:", "b": "a:"}, "a:c": "x"}""",
                ]
        )
        {
            (await PutAsync(admin, $"{id}/metadata?replace=true", body)).MustBeError(HttpStatusCode.BadRequest);
        }

        (await admin.GetAsync($"/api/datasets/{id}/versions/:draft")).MustBeError(HttpStatusCode.NotFound);
        (await CreateAsync(admin, "root", """{"title": "x"}""")).MustBeError(HttpStatusCode.BadRequest);
    }

    [Theory, EachDatabase]
    public async Task Each_version_is_given_as_linked_data_to_those_who_ask_for_that_and_may_see_it(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var (_, id, _) = await Deposit.PublishedAsync(admin);
        await Deposit.RetitleAsync(admin, id, "Nobody knows yet");
        var path = $"/api/datasets/{id}/versions/1.0/metadata";

        var plain = await guest.GetAsync(path);
        Assert.NotNull(plain.Data["citation"]);
        guest.Http.DefaultRequestHeaders.Add("Accept", LinkedData);
        var linked = await guest.GetAsync(path);
        Assert.Equal("1.0", linked.Data["schema:version"]!.GetValue<string>());
        Assert.DoesNotContain(
            "Nobody knows yet",
            (await guest.GetAsync($"/api/datasets/{id}/metadata")).Text,
            StringComparison.Ordinal
        );
        Assert.Equal(
            "Nobody knows yet",
            (await admin.GetAsync($"/api/datasets/{id}/metadata")).Data["title"]!.GetValue<string>()
        );
        (await guest.GetAsync($"/api/datasets/{id}/versions/:draft/metadata")).MustBeError(HttpStatusCode.Unauthorized);
        guest.Http.DefaultRequestHeaders.Remove("Accept");
        Assert.Equal(plain.Text, (await guest.GetAsync(path)).Text);
    }

    private static Task<WireAnswer> PutAsync(Wire wire, string path, string body) =>
        wire.TextAsync(HttpMethod.Put, $"/api/datasets/{path}", body, LinkedData);

    private static Task<WireAnswer> CreateAsync(Wire wire, string collection, string body) =>
        wire.TextAsync(HttpMethod.Post, $"/api/dataverses/{collection}/datasets", body, LinkedData);

    private static string Finches() =>
        $$"""
            {
              "http://purl.org/dc/terms/title": "Darwin's Finches",
              "http://purl.org/dc/terms/subject": "Medicine, Health and Life Sciences",
              "http://purl.org/dc/terms/creator": {
                "{{Citation}}authorName": "Finch, Fiona",
                "{{Citation}}authorAffiliation": "Birds Inc."
              },
              "{{Citation}}datasetContact": {
                "{{Citation}}datasetContactEmail": "finch@example.edu",
                "{{Citation}}datasetContactName": "Finch, Fiona"
              },
              "{{Citation}}dsDescription": { "{{Citation}}dsDescriptionValue": "About fifteen species." }
            }
            """;
}
