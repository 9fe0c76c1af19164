using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Datasets;

/// <summary>What differs between versions, told in the shapes clients know.</summary>
public sealed class VersionComparisonTests
{
    [Theory, EachDatabase]
    public async Task Two_versions_differ_in_the_fields_files_and_terms_that_were_changed_and_in_no_others(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (id, files) = await TwoVersionsAsync(admin);

        var compared = (await server.Guest().GetAsync($"/api/datasets/{id}/versions/1.0/compare/:latest-published")).Data;

        Assert.Equal("1.0", compared["oldVersion"]!["versionNumber"]!.GetValue<string>());
        Assert.Equal("RELEASED", compared["oldVersion"]!["versionState"]!.GetValue<string>());
        Assert.Equal("2.0", compared["newVersion"]!["versionNumber"]!.GetValue<string>());
        var block = Assert.Single(compared["metadataChanges"]!.AsArray())!;
        Assert.Equal("Citation Metadata", block["blockName"]!.GetValue<string>());
        Assert.Equal(["Title: The first -> The second", "Keyword:  -> Oak; Ash"], block["changed"]!.AsArray().Select(Told));
        Assert.Equal([files["new.txt"]], Ids(compared, "filesAdded"));
        Assert.Equal([files["gone.txt"]], Ids(compared, "filesRemoved"));
        var replaced = Assert.Single(compared["filesReplaced"]!.AsArray())!;
        Assert.Equal(files["old.txt"], replaced["oldFile"]!["fileId"]!.GetValue<long>());
        Assert.Equal("better.txt", replaced["newFile"]!["fileName"]!.GetValue<string>());
        Assert.Equal(32, replaced["newFile"]!["MD5"]!.GetValue<string>().Length);
        var changed = Assert.Single(compared["fileChanges"]!.AsArray())!;
        Assert.Equal(files["kept.txt"], changed["fileId"]!.GetValue<long>());
        Assert.Equal(
            ["Description:  -> Now described", "Categories: [] -> [Data]", "File Path:  -> sub"],
            changed["changed"]!.AsArray().Select(Told)
        );
        Assert.Equal(
            ["License/Data Use Agreement: CC0 1.0 -> CC BY 4.0"],
            compared["TermsOfAccess"]!["changed"]!.AsArray().Select(Told)
        );
    }

    [Theory, EachDatabase]
    public async Task A_version_does_not_differ_from_itself_and_the_older_comes_first(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (id, _) = await TwoVersionsAsync(admin);

        var same = (await admin.GetAsync($"/api/datasets/{id}/versions/2.0/compare/:latest")).Data;
        Assert.Equal(["oldVersion", "newVersion"], same.AsObject().Select(p => p.Key));
        (await admin.GetAsync($"/api/datasets/{id}/versions/2.0/compare/1.0")).MustBeError(
            HttpStatusCode.BadRequest,
            "Compare requires the older dataset version to be listed first."
        );
        (await admin.GetAsync($"/api/datasets/{id}/versions/1.0/compare/newest")).MustBeError(HttpStatusCode.BadRequest);
        (await admin.GetAsync($"/api/datasets/{id}/versions/1.0/compare/3.0")).MustBeError(HttpStatusCode.NotFound);
    }

    [Theory, EachDatabase]
    public async Task Drafts_and_withdrawn_versions_are_compared_for_those_who_may_see_them(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var (id, _) = await TwoVersionsAsync(admin);
        await Deposit.RetitleAsync(admin, id, "Nobody knows yet");

        (await guest.GetAsync($"/api/datasets/{id}/versions/1.0/compare/:draft")).MustBeError(HttpStatusCode.Unauthorized);
        var newest = await guest.GetAsync($"/api/datasets/{id}/versions/1.0/compare/:latest");
        Assert.DoesNotContain("Nobody knows yet", newest.Text, StringComparison.Ordinal);
        var draft = (await admin.GetAsync($"/api/datasets/{id}/versions/2.0/compare/:draft")).Data;
        Assert.Equal("DRAFT", draft["newVersion"]!["versionNumber"]!.GetValue<string>());

        _ = (await admin.PostAsync($"/api/datasets/{id}/versions/1.0/deaccession", Why())).Data;
        var withdrawn = $"/api/datasets/{id}/versions/1.0/compare/2.0?includeDeaccessioned=true";
        (await guest.GetAsync(withdrawn)).MustBeError(HttpStatusCode.NotFound);
        (await admin.GetAsync($"/api/datasets/{id}/versions/1.0/compare/2.0")).MustBeError(HttpStatusCode.NotFound);
        Assert.NotNull((await admin.GetAsync(withdrawn)).Data["filesAdded"]);
    }

    [Theory, EachDatabase]
    public async Task Addresses_an_installation_hides_are_not_told_by_comparing(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (_, id, _) = await Deposit.PublishedAsync(admin);
        var contact = Make.Compounds(
            "datasetContact",
            Make.Child("datasetContactEmail", "secret@example.edu"),
            Make.Child("datasetContactName", "Somebody else")
        );
        _ = (await admin.PutAsync($"/api/datasets/{id}/editMetadata?replace=true", contact)).Data;
        await Make.PublishAsync(admin, id);
        var path = $"/api/datasets/{id}/versions/1.0/compare/2.0";
        Assert.Contains("secret@example.edu", (await server.Guest().GetAsync(path)).Text, StringComparison.Ordinal);

        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:ExcludeEmailFromExport", "true")).Data;

        var hidden = (await server.Guest().GetAsync(path)).Text;
        Assert.DoesNotContain("example.edu", hidden, StringComparison.Ordinal);
        Assert.Contains("Somebody else", hidden, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Summaries_tell_of_each_version_what_is_new_by_page(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var (id, _) = await TwoVersionsAsync(admin);
        await Deposit.RetitleAsync(admin, id, "The third");

        var seen = await guest.GetAsync($"/api/datasets/{id}/versions/compareSummary");
        Assert.Equal(2, seen.Json["totalCount"]!.GetValue<int>());
        Assert.Equal(["2.0", "1.0"], seen.Data.AsArray().Select(v => v!["versionNumber"]!.GetValue<string>()));
        Assert.Equal("firstPublished", seen.Data[1]!["summary"]!.GetValue<string>());
        var second = seen.Data[0]!;
        Assert.Equal(
            """{"added":0,"deleted":0,"changed":1}""",
            second["summary"]!["Citation Metadata"]!["Title"]!.ToJsonString()
        );
        Assert.Equal(
            """{"added":1,"removed":1,"replaced":1,"changedFileMetaData":3,"changedVariableMetadata":0}""",
            second["summary"]!["files"]!.ToJsonString()
        );
        Assert.True(second["summary"]!["termsAccessChanged"]!.GetValue<bool>());
        Assert.Equal(TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd"), second["publishedOn"]!.GetValue<string>());

        var drafted = await admin.GetAsync($"/api/datasets/{id}/versions/compareSummary?limit=1&offset=1");
        Assert.Equal(3, drafted.Json["totalCount"]!.GetValue<int>());
        Assert.Equal(second["summary"]!.ToJsonString(), Assert.Single(drafted.Data.AsArray())!["summary"]!.ToJsonString());

        _ = (await admin.PostAsync($"/api/datasets/{id}/versions/1.0/deaccession", Why())).Data;
        var gone = (await guest.GetAsync($"/api/datasets/{id}/versions/compareSummary")).Data;
        Assert.Equal("previousVersionDeaccessioned", gone[0]!["summary"]!.GetValue<string>());
        Assert.Equal("Wrong data", gone[1]!["summary"]!["deaccessioned"]!["reason"]!.GetValue<string>());
        Assert.Equal("https://example.org/new", gone[1]!["summary"]!["deaccessioned"]!["url"]!.GetValue<string>());
    }

    [Theory, EachDatabase]
    public async Task The_history_of_a_file_follows_it_through_replacement_and_removal(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var (id, files) = await TwoVersionsAsync(admin);

        var kept = await guest.GetAsync($"/api/files/{files["kept.txt"]}/versionDifferences");
        Assert.Equal(2, kept.Json["totalCount"]!.GetValue<int>());
        Assert.Equal(
            """{"FileMetadata":[{"name":"Description","action":"Added"},{"name":"File Path","action":"Added"}],"FileTags":{"Added":1}}""",
            kept.Data[0]!["fileDifferenceSummary"]!.ToJsonString()
        );
        Assert.Equal("""{"file":"Added"}""", kept.Data[1]!["fileDifferenceSummary"]!.ToJsonString());
        Assert.Equal("2.0", kept.Data[0]!["datasetVersion"]!.GetValue<string>());
        Assert.True(kept.Data[0]!["isReleased"]!.GetValue<bool>());

        Assert.Equal(["Deleted", "Added"], await ActionsAsync(guest, files["gone.txt"]));
        Assert.Equal(["Replaced", "Added"], await ActionsAsync(guest, files["old.txt"]));
        Assert.Equal(["Added", null], await ActionsAsync(guest, files["new.txt"]));
        Assert.Equal(["Added"], await ActionsAsync(guest, files["old.txt"], "?offset=1"));
        Assert.Equal(["Replaced"], await ActionsAsync(guest, files["old.txt"], "?limit=1"));

        await Deposit.RetitleAsync(admin, id, "The third");
        var unpublished = await Deposit.FileAsync(admin, id, "draft.txt");
        (await guest.GetAsync($"/api/files/{unpublished}/versionDifferences")).MustBeError(HttpStatusCode.Unauthorized);
        Assert.Equal(
            kept.Text,
            (await guest.GetAsync($"/api/files/{files["kept.txt"]}/versionDifferences?limit=2147483647")).Text
        );
        Assert.Equal(2, (await guest.GetAsync($"/api/files/{files["kept.txt"]}/versionDifferences")).Data.AsArray().Count);
        Assert.Equal(3, (await admin.GetAsync($"/api/files/{files["kept.txt"]}/versionDifferences")).Data.AsArray().Count);

        _ = (await admin.PostAsync($"/api/datasets/{id}/versions/1.0/deaccession", Why())).Data;
        var withdrawn = (await guest.GetAsync($"/api/files/{files["kept.txt"]}/versionDifferences")).Data[1]!;
        Assert.Null(withdrawn["datafileId"]);
        Assert.Equal("""{"deaccessionedReason":"Wrong data"}""", withdrawn["fileDifferenceSummary"]!.ToJsonString());
    }

    private static async Task<IEnumerable<string?>> ActionsAsync(Wire wire, long file, string query = "") =>
        (await wire.GetAsync($"/api/files/{file}/versionDifferences{query}"))
            .Data.AsArray()
            .Select(v => v!["fileDifferenceSummary"]?["file"]?.GetValue<string>());

    [Theory, EachDatabase]
    public async Task What_is_said_of_variables_is_compared_and_counted(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var (id, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var file = await Make.FileAsync(admin, id, "birds.csv", "beak,mass\n1,2\n3,4\n", contentType: "text/csv");
        var ids = (await admin.GetAsync($"/api/files/{file}/dataTables")).Data[0]!["dataVariables"]!
            .AsArray()
            .ToDictionary(v => v!["name"]!.GetValue<string>(), v => v!["id"]!.GetValue<long>());
        await Make.PublishAsync(admin, id);
        var beak = $"""<var ID="v{ids["beak"]}"><labl level="variable">Length of beak</labl><notes>Twice</notes></var>""";
        await SayAsync(beak);
        await Make.PublishAsync(admin, id, "minor");
        var sizes = $"""<varGrp ID="VG1" var="v{ids["beak"]} v{ids["mass"]}"><labl>Sizes</labl></varGrp>""";
        await SayAsync(
            $"""<codeBook>{sizes}<var ID="v{ids["mass"]}" wgt="wgt"><labl level="variable">mass</labl></var></codeBook>"""
        );
        await Make.PublishAsync(admin, id, "minor");
        await SayAsync("<codeBook><dataDscr/></codeBook>");
        await SayAsync($"<codeBook>{sizes}</codeBook>");

        Assert.Equal(
            ["beak: Label: beak -> Length of beak", "beak: Notes:  -> Twice"],
            await ToldAsync(guest, "1.0/compare/1.1")
        );
        Assert.Equal(
            ["mass: Is Weight: false -> true", "Variable Groups:  -> Sizes (beak, mass)"],
            await ToldAsync(guest, "1.1/compare/1.2")
        );
        Assert.Equal(4, (await ToldAsync(guest, "1.0/compare/1.2")).Count());
        // Said, taken back and said again.
        Assert.Null((await admin.GetAsync($"/api/datasets/{id}/versions/1.2/compare/:draft")).Data["variableChanges"]);
        var counts = (await admin.GetAsync($"/api/datasets/{id}/versions/compareSummary"))
            .Data.AsArray()
            .Take(3)
            .Select(v => v!["summary"]!["files"]!["changedVariableMetadata"]!.GetValue<int>());
        Assert.Equal([0, 1, 1], counts);

        // Of a table that is closed since then no more is told than that.
        Assert.Equal(HttpStatusCode.OK, (await admin.TextAsync(HttpMethod.Put, $"/api/files/{file}/restrict", "true")).Status);
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/access/{id}/allowAccessRequest", "true")).Data;
        await Make.PublishAsync(admin, id);
        Assert.Empty(await ToldAsync(guest, "1.0/compare/1.1"));
        Assert.Equal(2, (await ToldAsync(admin, "1.0/compare/1.1")).Count());

        async Task SayAsync(string codebook) =>
            Assert.Equal(
                HttpStatusCode.OK,
                (await admin.TextAsync(HttpMethod.Put, $"/api/edit/{file}", codebook, "application/xml")).Status
            );

        async Task<IEnumerable<string>> ToldAsync(Wire wire, string versions)
        {
            var told = Assert.Single(
                (await wire.GetAsync($"/api/datasets/{id}/versions/{versions}")).Data["variableChanges"]!.AsArray()
            )!;
            Assert.Equal(file, told["fileId"]!.GetValue<long>());
            return told["changed"]!.AsArray().Select(Told);
        }
    }

    [Theory, EachDatabase]
    public async Task Fields_of_different_blocks_that_are_called_the_same_are_summed_up_together(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        const string Definition =
            "#metadataBlock\tname\tdataverseAlias\tdisplayName\tblockURI\n\tgauges\t\tGauges\t\n"
            + "#datasetField\tname\ttitle\tdescription\twatermark\tfieldType\tdisplayOrder\tdisplayFormat\tadvancedSearchField\t"
            + "allowControlledVocabulary\tallowmultiples\tfacetable\tdisplayoncreate\trequired\tparent\tmetadatablock_id\n"
            + "\tgaugeTitle\tTitle\tWhat it is called.\t\ttext\t0\t\tTRUE\tFALSE\tFALSE\tFALSE\tTRUE\tFALSE\t\tgauges\n";
        Assert.Equal(
            HttpStatusCode.OK,
            (
                await admin.TextAsync(HttpMethod.Post, "/api/admin/datasetfield/load", Definition, "text/tab-separated-values")
            ).Status
        );
        var (id, _) = await Make.DatasetAsync(admin, "root", "The first");
        await SayAsync("The first gauge");
        await Make.PublishAsync(admin, id);
        await Deposit.RetitleAsync(admin, id, "The second");
        await SayAsync("The second gauge");
        await Make.PublishAsync(admin, id);

        var summary = (await server.Guest().GetAsync($"/api/datasets/{id}/versions/compareSummary")).Data[0]!["summary"]!;

        Assert.Equal("""{"Title":{"added":0,"deleted":0,"changed":2}}""", summary["Citation Metadata"]!.ToJsonString());

        async Task SayAsync(string title) =>
            _ = (
                await admin.PutAsync(
                    $"/api/datasets/{id}/editMetadata?replace=true",
                    Make.Field("gaugeTitle", "primitive", title)
                )
            ).Data;
    }

    private static string Told(JsonNode? change) => $"{change!["fieldName"]}: {change["oldValue"]} -> {change["newValue"]}";

    private static IEnumerable<long> Ids(JsonNode compared, string list) =>
        compared[list]!.AsArray().Select(f => f!["fileId"]!.GetValue<long>());

    private static JsonObject Why() =>
        new() { ["deaccessionReason"] = "Wrong data", ["deaccessionForwardURL"] = "https://example.org/new" };

    private static async Task<(long Id, Dictionary<string, long> Files)> TwoVersionsAsync(Wire admin)
    {
        var (id, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true), "The first");
        var files = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var name in new[] { "same.txt", "kept.txt", "gone.txt", "old.txt" })
        {
            files[name] = await Deposit.FileAsync(admin, id, name, name);
        }

        await Make.PublishAsync(admin, id);
        await Deposit.RetitleAsync(admin, id, "The second");
        _ = (await admin.PutAsync($"/api/datasets/{id}/editMetadata", Deposit.Keywords("Oak", "Ash"))).Data;
        _ = (await admin.PutAsync($"/api/datasets/{id}/license", new JsonObject { ["name"] = "CC BY 4.0" })).Data;
        files["new.txt"] = await Deposit.FileAsync(admin, id, "new.txt", "new");
        _ = (await admin.DeleteAsync($"/api/files/{files["gone.txt"]}")).Data;
        _ = (
            await admin.UploadAsync(
                $"/api/files/{files["old.txt"]}/replace",
                "better.txt",
                "better"u8.ToArray(),
                Forced(),
                "text/plain"
            )
        ).Data;
        using var form = new MultipartFormDataContent
        {
            { new StringContent("""{"description":"Now described","categories":["Data"],"directoryLabel":"sub"}"""), "jsonData" },
        };
        Assert.Equal(
            HttpStatusCode.OK,
            (await admin.SendAsync(HttpMethod.Post, $"/api/files/{files["kept.txt"]}/metadata", form)).Status
        );
        await Make.PublishAsync(admin, id);
        return (id, files);
    }

    private static JsonObject Forced() => new() { ["forceReplace"] = true };
}
