using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Publishing;

/// <summary>Datasets made of DDI Codebook documents.</summary>
public sealed class ImportDdiTests
{
    // What a codebook has no place for, or joins.
    private static readonly string[] Lost = ["otherId", "producer", "notesText", "geographicCoverage"];

    [Theory, EachDatabase]
    public async Task What_was_exported_and_is_imported_again_says_the_same(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin);
        var first = (await ImportAsync(admin, collection, DdiSamples.Full)).Data;
        var pid = first["persistentId"]!.GetValue<string>();
        var exported = await admin.GetAsync($"/api/datasets/export?exporter=ddi&persistentId={pid}&version=:draft");

        var second = (await ImportAsync(admin, collection, exported.Text)).Data;

        var (before, after) = (FieldsOf(await DraftAsync(admin, first)), FieldsOf(await DraftAsync(admin, second)));
        Assert.True(before.Count > 30, $"only {before.Count} fields");
        Assert.Equal(before, after);

        static SortedDictionary<string, string> FieldsOf(JsonNode draft) =>
            new(
                draft["metadataBlocks"]!
                    .AsObject()
                    .SelectMany(b => b.Value!["fields"]!.AsArray())
                    .Where(f => !Lost.Contains(f!["typeName"]!.GetValue<string>()))
                    .ToDictionary(f => f!["typeName"]!.GetValue<string>(), f => f!["value"]!.ToJsonString()),
                StringComparer.Ordinal
            );
    }

    [Theory, EachDatabase]
    public async Task What_a_document_says_is_in_the_fields_of_the_draft(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var made = (await ImportAsync(admin, await Make.CollectionAsync(admin), DdiSamples.Full)).Data;

        var draft = await DraftAsync(admin, made);
        Assert.Equal("Household Energy Survey", Value(draft, "citation", "title"));
        Assert.Equal("First wave", Value(draft, "citation", "subtitle"));
        Assert.Equal("HES 1", Value(draft, "citation", "alternativeTitle"));
        // The identifier it had is kept beside the one it got.
        Assert.Equal(
            "Survey Office HES-2019, DOI doi:10.9999/OLD/1",
            Children(draft, "citation", "otherId", "otherIdAgency", "otherIdValue")
        );
        Assert.Equal(
            "Tamm, Liis University of Tartu, Okafor, Ngozi",
            Children(draft, "citation", "author", "authorName", "authorAffiliation")
        );
        Assert.Equal(
            "Berg, Ane Data Collector",
            Children(draft, "citation", "contributor", "contributorName", "contributorType")
        );
        Assert.Equal(
            "Survey Office SO Ministry http://example.edu/so http://example.edu/logo.png",
            Children(
                draft,
                "citation",
                "producer",
                "producerName",
                "producerAbbreviation",
                "producerAffiliation",
                "producerURL",
                "producerLogoURL"
            )
        );
        Assert.Equal("2019-05-02", Value(draft, "citation", "productionDate"));
        Assert.Equal("Tartu", Value(draft, "citation", "productionPlace"));
        Assert.Equal("Panel 4.1", Children(draft, "citation", "software", "softwareName", "softwareVersion"));
        Assert.Equal(
            "Research Council RC-77",
            Children(draft, "citation", "grantNumber", "grantNumberAgency", "grantNumberValue")
        );
        Assert.Equal("Data Archive DA", Children(draft, "citation", "distributor", "distributorName", "distributorAbbreviation"));
        Assert.Equal("liis@example.edu", Children(draft, "citation", "datasetContact", "datasetContactEmail"));
        Assert.Equal("2019-06-01", Value(draft, "citation", "dateOfDeposit"));
        Assert.Equal("2019-07-01", Value(draft, "citation", "distributionDate"));
        Assert.Equal(
            "Energy Surveys Every fifth year.",
            Children(draft, "citation", "series", "seriesName", "seriesInformation")
        );
        Assert.Equal("Social Sciences", Value(draft, "citation", "subject"));
        Assert.Equal("HEATING ELSST", Children(draft, "citation", "keyword", "keywordValue", "keywordVocabulary"));
        Assert.Equal("Energy CESSDA", Children(draft, "citation", "topicClassification", "topicClassValue", "topicClassVocab"));
        Assert.Equal(
            "Who heats with what, and <em>why</em>. 2019-06-02",
            Children(draft, "citation", "dsDescription", "dsDescriptionValue", "dsDescriptionDate")
        );
        Assert.Equal(
            "2018-01-01 2018-12-31, 2020",
            Children(draft, "citation", "timePeriodCovered", "timePeriodCoveredStart", "timePeriodCoveredEnd")
        );
        Assert.Equal(
            "2019-01-10 2019-03-20",
            Children(draft, "citation", "dateOfCollection", "dateOfCollectionStart", "dateOfCollectionEnd")
        );
        Assert.Equal("Survey data", Value(draft, "citation", "kindOfData"));
        Assert.Equal("Notes: Read with care;", Value(draft, "citation", "notesText"));
        Assert.Equal("Register", Value(draft, "citation", "dataSources"));
        Assert.Equal("Census", Value(draft, "citation", "originOfSources"));
        Assert.Equal("Codebook", Value(draft, "citation", "relatedMaterial"));
        Assert.Equal("HES 0", Value(draft, "citation", "relatedDatasets"));
        Assert.Equal("A newspaper", Value(draft, "citation", "otherReferences"));
        Assert.Equal(
            "Tamm 2020, Heating doi 10.9999/paper http://example.edu/paper",
            Children(
                draft,
                "citation",
                "publication",
                "publicationCitation",
                "publicationIDType",
                "publicationIDNumber",
                "publicationURL"
            )
        );
        Assert.Equal(
            "Estonia Tartu; Narva, Latvia",
            Children(draft, "geospatial", "geographicCoverage", "country", "otherGeographicCoverage")
        );
        Assert.Equal("21 59", Children(draft, "geospatial", "geographicBoundingBox", "westLongitude", "northLatitude"));
        Assert.Equal("Municipality", Value(draft, "geospatial", "geographicUnit"));
        Assert.Equal("Household", Value(draft, "socialscience", "unitOfAnalysis"));
        Assert.Equal("All households", Value(draft, "socialscience", "universe"));
        Assert.Equal("Panel", Value(draft, "socialscience", "timeMethod"));
        Assert.Equal("Berg, Ane, Lind, Per", Value(draft, "socialscience", "dataCollector"));
        Assert.Equal("Interview, Telephone", Value(draft, "socialscience", "collectionMode"));
        Assert.Equal(
            "1200 n",
            Children(draft, "socialscience", "targetSampleSize", "targetSampleActualSize", "targetSampleSizeFormula")
        );
        Assert.Equal("61 %", Value(draft, "socialscience", "responseRate"));
        Assert.Equal("Two interviewers fell ill", Value(draft, "socialscience", "datasetLevelErrorNotes"));
        Assert.Equal(
            "Edit Income Top-coded",
            Children(
                draft,
                "socialscience",
                "socialScienceNotes",
                "socialScienceNotesType",
                "socialScienceNotesSubject",
                "socialScienceNotesText"
            )
        );
        Assert.Equal("For research", draft["termsOfUse"]!.GetValue<string>());
        Assert.Equal("Cite us", draft["citationRequirements"]!.GetValue<string>());
        Assert.Equal("On request", draft["termsOfAccess"]!.GetValue<string>());
        Assert.Equal("Reading room", draft["dataAccessPlace"]!.GetValue<string>());
        Assert.Equal("Desk 4", draft["contactForAccess"]!.GetValue<string>());
        // The one text beside an attribute that says the date in another way.
        Assert.Equal(
            "stdyDscr/citation/prodStmt/prodDate (line 19): no field holds \"2 May 2019\".",
            Assert.Single(made["notTaken"]!.AsArray())!.GetValue<string>()
        );
    }

    [Theory, EachDatabase]
    public async Task An_older_document_is_read_and_what_finds_no_field_is_told_with_its_line(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var answer = await ImportAsync(admin, await Make.CollectionAsync(admin), DdiSamples.Older);

        Assert.Contains("notTaken", answer.Json["message"]!.GetValue<string>());
        Assert.Equal(
            [
                "fileDscr (line 19, 1 in all): files come by upload.",
                "dataDscr (line 20, 1 in all): files come by upload.",
                "docDscr (line 4): no field holds \"Documentation\".",
                "stdyDscr/citation/verStmt (line 10): no field holds \"2001-01-01 2nd edition\".",
                "stdyDscr/method (line 16): no field holds \"Confidential\".",
            ],
            answer.Data["notTaken"]!.AsArray().Select(n => n!.GetValue<string>())
        );
        var draft = await DraftAsync(admin, answer.Data);
        Assert.Equal("<p>One.</p><ul><li>Two</li></ul>", Children(draft, "citation", "dsDescription", "dsDescriptionValue"));
        Assert.Equal("ICPSR02079", Children(draft, "citation", "otherId", "otherIdValue"));
        Assert.Equal("Smith 1999, A Book", Children(draft, "citation", "publication", "publicationCitation"));
        // No country of the list, and kept all the same.
        Assert.Equal("Prussia", Children(draft, "geospatial", "geographicCoverage", "country", "otherGeographicCoverage"));
        Assert.Equal("N/A", Value(draft, "citation", "subject"));
    }

    [Fact]
    public async Task What_belongs_to_blocks_an_installation_does_not_have_is_told()
    {
        var folder = Directory.CreateTempSubdirectory("quire-test-").FullName;
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Database:Type"] = "Sqlite",
            ["Database:File"] = Path.Combine(folder, "quire.db"),
            ["Quire:Blocks"] = "citation",
        };
        await using var server = await TestServer.StartAsync(folder, settings, token: null);
        using var admin = server.Admin();

        var answer = await ImportAsync(admin, await Make.CollectionAsync(admin), DdiSamples.Full);

        var left = string.Join('\n', answer.Data["notTaken"]!.AsArray().Select(n => n!.GetValue<string>()));
        foreach (var element in new[] { "nation", "geogCover", "geogUnit", "geoBndBox", "anlyUnit" })
        {
            Assert.Contains($"stdyDscr/stdyInfo/sumDscr/{element} (line ", left, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Words_that_are_marked_up_stay_apart()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var document = DdiSamples.Smallest.Replace("What it is about.", "<emph>Two</emph> <hi>words</hi>");
        var made = (await ImportAsync(admin, await Make.CollectionAsync(admin), document)).Data;
        Assert.Equal(
            "<em>Two</em> <strong>words</strong>",
            Children(await DraftAsync(admin, made), "citation", "dsDescription", "dsDescriptionValue")
        );
    }

    [Theory, EachDatabase]
    public async Task It_is_taken_over_under_its_identifier_and_published_where_that_is_asked_for(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin, published: true);
        var pid = $"doi:10.5072/FK2/{Make.Name("D")}";
        var document = WithTerms.Replace("<titl>", $"<IDNo agency=\"DOI\">{pid}</IDNo><titl>");
        var made = (await ImportAsync(admin, collection, document, $"?pid={pid}&release=yes")).Data;

        Assert.Equal(pid, made["persistentId"]!.GetValue<string>());
        Assert.True(made["releaseCompleted"]!.GetValue<bool>());
        Assert.Null(made["notTaken"]);
        var version = (await server.Guest().GetAsync($"/api/datasets/:persistentId/versions/1.0?persistentId={pid}")).Data;
        Assert.Null(Field(version, "citation", "otherId"));
        (await SendAsync(admin, collection, WithTerms, $"?pid={pid}")).MustBeError(
            HttpStatusCode.Forbidden,
            $"Persistent identifier {pid} already exists in this Dataverse installation."
        );
    }

    [Theory, EachDatabase]
    public async Task It_is_published_under_a_new_identifier_too(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin, published: true);
        var made = (await ImportAsync(admin, collection, WithTerms, "?release=yes")).Data;
        Assert.True(made["releaseCompleted"]!.GetValue<bool>());
        _ = (await server.Guest().GetAsync($"/api/datasets/{made["id"]}/versions/1.0")).Data;
    }

    [Theory, EachDatabase]
    public async Task A_licence_of_the_installation_is_known_by_its_link(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var document = WithTerms.Replace(
            "For research",
            "&lt;a href=\"http://creativecommons.org/publicdomain/zero/1.0\"&gt;CC0 1.0&lt;/a&gt;"
        );
        var made = (await ImportAsync(admin, await Make.CollectionAsync(admin), document)).Data;
        Assert.Equal("CC0 1.0", (await DraftAsync(admin, made))["license"]!["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_first_of_two_licences_counts_and_the_other_is_kept_as_a_note()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var document = WithTerms.Replace(
            "<notes type=\"DVN:TOU\" level=\"dv\">For research</notes>",
            """
            <notes type="DVN:TOU">&lt;a href="http://creativecommons.org/publicdomain/zero/1.0"&gt;CC0 1.0&lt;/a&gt;</notes>
            <notes type="DVN:TOU">&lt;a href="http://creativecommons.org/licenses/by/4.0"&gt;CC BY 4.0&lt;/a&gt;</notes>
            """
        );

        var draft = await DraftAsync(admin, (await ImportAsync(admin, await Make.CollectionAsync(admin), document)).Data);

        Assert.Equal("CC0 1.0", draft["license"]!["name"]!.GetValue<string>());
        Assert.Contains("licenses/by/4.0", Value(draft, "citation", "notesText"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_studies_the_first_is_taken_and_the_others_are_told()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var second =
            "<stdyDscr><citation><titlStmt><titl>Another</titl></titlStmt><rspStmt><AuthEnty>Else, Some</AuthEnty></rspStmt></citation></stdyDscr>";

        var answer = await ImportAsync(
            admin,
            await Make.CollectionAsync(admin),
            DdiSamples.Smallest.Replace("</codeBook>", $"{second}</codeBook>")
        );

        var draft = await DraftAsync(admin, answer.Data);
        Assert.Equal("Smallest", Value(draft, "citation", "title"));
        Assert.Equal("Ovadia, Noor", Children(draft, "citation", "author", "authorName"));
        Assert.StartsWith("stdyDscr (line ", Assert.Single(answer.Data["notTaken"]!.AsArray())!.GetValue<string>());
    }

    [Theory]
    [InlineData("<codeBook>\n<stdyDscr>\n<citation></codeBook>", "Invalid file content: Line 3, element citation: ")]
    [InlineData("<study/>", "Invalid file content: Line 1, element study: It doesn't start with the XML element <codeBook>")]
    [InlineData("", "Invalid file content: Line ")]
    [InlineData("{}", "Invalid file content: Line 1")]
    [InlineData(
        "<!DOCTYPE codeBook [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>\n<codeBook><stdyDscr>&a;</stdyDscr></codeBook>",
        "Invalid file content: Line 2, element stdyDscr: "
    )]
    [InlineData(
        "<!DOCTYPE codeBook [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><codeBook><stdyDscr>&b;</stdyDscr></codeBook>",
        "Invalid file content: Line 1, element stdyDscr: "
    )]
    [InlineData(
        "<codeBook><stdyDscr><citation><titlStmt>\n<IDNo agency=\"dara\">10.3886</IDNo></titlStmt></citation></stdyDscr></codeBook>",
        "Invalid DOI found in the XML: Line 2, element IDNo: '10.3886' is no DOI."
    )]
    public async Task What_is_no_document_is_refused_with_line_and_element(string document, string says)
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin);
        var refused = await SendAsync(admin, collection, document);
        refused.MustBeError(HttpStatusCode.BadRequest);
        Assert.StartsWith(says, refused.Message, StringComparison.Ordinal);
        Assert.Empty((await admin.GetAsync($"/api/dataverses/{collection}/contents")).Data.AsArray());
    }

    [Fact]
    public async Task A_value_its_field_cannot_have_is_refused_with_line_and_element()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin);
        var refused = await SendAsync(
            admin,
            collection,
            DdiSamples.Full.Replace("<depDate>2019-06-01", "<depDate>in summer").Replace("<westBL>21", "<westBL>far")
        );
        refused.MustBeError(HttpStatusCode.Forbidden);
        Assert.Contains("Line 28, element depDate: Deposit Date", refused.Message);
        Assert.Contains("Line 51, element geoBndBox: ", refused.Message);
    }

    [Fact]
    public async Task What_a_collection_demands_and_a_document_lacks_is_named()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin);
        var refused = await SendAsync(
            admin,
            collection,
            "<codeBook><stdyDscr><citation><titlStmt><titl>Alone</titl></titlStmt></citation></stdyDscr></codeBook>"
        );
        refused.MustBeError(HttpStatusCode.Forbidden);
        Assert.Contains("Author Name is required", refused.Message);
        Assert.Contains("Point of Contact E-mail is required", refused.Message);
    }

    [Theory]
    [InlineData(65, "nested too deeply")]
    [InlineData(0, "too many elements")]
    public async Task Documents_without_end_are_refused(int depth, string says)
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var inside =
            depth > 0
                ? string.Concat(Enumerable.Repeat("<p>", depth)) + string.Concat(Enumerable.Repeat("</p>", depth))
                : string.Concat(Enumerable.Repeat("<p/>", 200_001));
        var refused = await SendAsync(
            admin,
            await Make.CollectionAsync(admin),
            $"<codeBook><stdyDscr>{inside}</stdyDscr></codeBook>"
        );
        refused.MustBeError(HttpStatusCode.BadRequest);
        Assert.Contains(says, refused.Message);
    }

    private static string WithTerms =>
        DdiSamples.Smallest.Replace(
            "</stdyDscr>",
            "<dataAccs><notes type=\"DVN:TOU\" level=\"dv\">For research</notes></dataAccs></stdyDscr>"
        );

    private static async Task<WireAnswer> ImportAsync(Wire wire, string collection, string document, string query = "")
    {
        var answer = await SendAsync(wire, collection, document, query);
        Assert.True(answer.Status == HttpStatusCode.Created, answer.Text);
        return answer;
    }

    private static Task<WireAnswer> SendAsync(Wire wire, string collection, string document, string query = "") =>
        wire.TextAsync(HttpMethod.Post, $"/api/dataverses/{collection}/datasets/:importddi{query}", document, "application/xml");

    private static async Task<JsonNode> DraftAsync(Wire wire, JsonNode made) =>
        (await wire.GetAsync($"/api/datasets/{made["id"]}/versions/:draft")).Data;

    private static JsonNode? Field(JsonNode version, string block, string name) =>
        version["metadataBlocks"]
            ?[block]?["fields"]?.AsArray()
            .FirstOrDefault(f => f!["typeName"]!.GetValue<string>() == name)
            ?["value"];

    private static string? Value(JsonNode version, string block, string name) =>
        Field(version, block, name) switch
        {
            JsonArray many => string.Join(", ", many.Select(v => v!.GetValue<string>())),
            var one => one?.GetValue<string>(),
        };

    // The children asked for of each compound, in that order.
    private static string Children(JsonNode version, string block, string name, params string[] children) =>
        string.Join(
            ", ",
            (Field(version, block, name) is JsonArray many ? many : [Field(version, block, name)!.DeepClone()]).Select(c =>
                string.Join(' ', children.Select(child => c![child]?["value"]?.GetValue<string>()).OfType<string>())
            )
        );
}
