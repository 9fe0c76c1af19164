using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Server.Tests.Upgrades;

/// <summary>A little of everything an installation stores, made through the wire.</summary>
internal sealed class SampleContent(TestServer server)
{
    private const string Block =
        "#metadataBlock\tname\tdataverseAlias\tdisplayName\tblockURI\n\ttides\t\tTide gauges\thttps://tides.example.edu/\n"
        + "#datasetField\tname\ttitle\tdescription\twatermark\tfieldType\tdisplayOrder\tdisplayFormat\tadvancedSearchField\tallowControlledVocabulary\t"
        + "allowmultiples\tfacetable\tdisplayoncreate\trequired\tparent\tmetadatablock_id\ttermURI\n"
        + "\ttideSeason\tSeason\tWhen it was.\t\ttext\t0\t\tTRUE\tTRUE\tTRUE\tTRUE\tTRUE\tFALSE\t\ttides\thttps://tides.example.edu/season\n"
        + "\ttideGauge\tGauge\tWhere it stands.\t\tnone\t1\t:\tFALSE\tFALSE\tTRUE\tFALSE\tFALSE\tFALSE\t\ttides\t\n"
        + "\ttideGaugeName\tName\tIts name.\tPier\ttext\t2\t#VALUE\tTRUE\tFALSE\tFALSE\tFALSE\tFALSE\tFALSE\ttideGauge\ttides\t\n"
        + "\ttideGaugeHeight\tHeight\tAbove datum.\t\tfloat\t3\t(#VALUE)\tFALSE\tFALSE\tFALSE\tFALSE\tFALSE\tFALSE\ttideGauge\ttides\t\n"
        + "#controlledVocabulary\tDatasetField\tValue\tidentifier\tdisplayOrder\t\n\ttideSeason\tWet\tW1\t0\trainy\n\ttideSeason\tDry\tD1\t1\t\n";

    private readonly Wire _admin = server.Admin();
    private readonly SortedDictionary<string, RecordedDataset> _datasets = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _files = new(StringComparer.Ordinal);

    public async Task<RecordedFacts> MakeAsync()
    {
        _ = (
            await server.Guest().TextAsync(HttpMethod.Post, "/api/admin/datasetfield/load", Block, "text/tab-separated-values")
        ).Data;
        _ = (
            await _admin.PostAsync(
                "/api/licenses",
                JsonNode.Parse(
                    """{"name":"Harbour 1.0","uri":"https://licenses.example.org/harbour","shortDescription":"For sailors \"and others\".","active":true,"sortOrder":9}"""
                )
            )
        ).Data;
        var (depositor, depositorToken) = await Make.UserAsync(_admin);
        var (reader, readerToken) = await Make.UserAsync(_admin);
        await CollectionsAsync(depositor);

        var open = await DatasetAsync(
            "published",
            server.As(depositorToken),
            "Sea level at Valparaíso",
            UnderLicense("Harbour 1.0", "https://licenses.example.org/harbour")
        );
        await FilesAsync(open);
        await Make.PublishAsync(_admin, open);
        _ = (
            await _admin.PutAsync(
                $"/api/datasets/{open}/editMetadata?replace=true",
                Make.Field("title", "primitive", "Sea level at Valparaíso, corrected")
            )
        ).Data;
        await FileAsync(open, "later.txt", "Added later.\n", new JsonObject { ["description"] = "Only in the draft" });
        _ = (
            await _admin.PostAsync(
                $"/api/datasets/{open}/assignments",
                new JsonObject { ["assignee"] = $"@{reader}", ["role"] = "fileDownloader" }
            )
        ).Data;

        var terms = await DatasetAsync("terms", _admin, "Letters of a pilot", OwnTerms);
        await FileAsync(terms, "letters.txt", "Dear Noor,\n", new JsonObject { ["restrict"] = true });
        await Make.PublishAsync(_admin, terms);
        _ = (
            await _admin.PutAsync(
                $"/api/datasets/{terms}/editMetadata?replace=true",
                Make.Field("title", "primitive", "Letters of a pilot and his wife")
            )
        ).Data;
        await Make.PublishAsync(_admin, terms, "minor");

        var withdrawn = await DatasetAsync("withdrawn", _admin, "Depths nobody measured", _ => { });
        await FileAsync(withdrawn, "depths.csv", "place,depth\nbay,12\n", null);
        await Make.PublishAsync(_admin, withdrawn);
        _ = (
            await _admin.PostAsync(
                $"/api/datasets/{withdrawn}/versions/1.0/deaccession",
                new JsonObject
                {
                    ["deaccessionReason"] = "A mistake.",
                    ["deaccessionForwardURL"] = "https://data.example.edu/better",
                }
            )
        ).Data;

        var draft = await DatasetAsync("draft", server.As(depositorToken), "Harbour log of a quiet year", WithTides);
        await FileAsync(
            draft,
            "log.txt",
            "All quiet.\n",
            new JsonObject { ["categories"] = new JsonArray("Data", "Ship's \"log\"") }
        );
        var locked = await DatasetAsync("reviewed", _admin, "Beacons under review", _ => { });
        _ = (await _admin.PostAsync($"/api/datasets/{locked}/lock/InReview")).Data;

        return new()
        {
            At = TimeProvider.System.GetUtcNow().UtcDateTime,
            Tokens = new(StringComparer.Ordinal)
            {
                ["admin"] = server.AdminToken,
                ["depositor"] = depositorToken,
                ["reader"] = readerToken,
            },
            Collections = ["root", "harbour", "pier"],
            Datasets = _datasets,
            Files = _files,
            Searches = ["*", "Valparaiso", "tideSeason:Wet", "letters"],
        };
    }

    private async Task CollectionsAsync(string depositor)
    {
        var harbour = Make.Collection("harbour");
        (harbour["name"], harbour["description"], harbour["affiliation"]) = (
            "Harbour office",
            "Tides & <b>ships</b>.",
            "Port of Valparaíso"
        );
        harbour["theme"] = new JsonObject
        {
            ["tagline"] = "Since 1873",
            ["linkUrl"] = "https://harbour.example.edu",
            ["linkColor"] = "428bca",
            ["logoAlignment"] = "center",
        };
        harbour["metadataBlocks"] = new JsonObject
        {
            ["metadataBlockNames"] = new JsonArray("citation", "geospatial", "tides"),
            ["facetIds"] = new JsonArray("authorName", "tideSeason"),
            ["inputLevels"] = new JsonArray(
                new JsonObject
                {
                    ["datasetFieldTypeName"] = "keyword",
                    ["required"] = false,
                    ["include"] = true,
                }
            ),
        };
        _ = (await _admin.PostAsync("/api/dataverses/root", harbour)).Data;
        _ = (await _admin.PostAsync("/api/dataverses/harbour", Make.Collection("pier"))).Data;
        _ = (await _admin.PostAsync("/api/dataverses/harbour/actions/:publish")).Data;
        await Make.AssignAsync(_admin, "harbour", $"@{depositor}", "contributor");
        await Make.AssignAsync(_admin, "harbour", ":authenticated-users", "dsContributor");
    }

    private async Task FilesAsync(long dataset)
    {
        await FileAsync(
            dataset,
            "level.csv",
            "day,level\n1,2.5\n2,2.7\n",
            new JsonObject
            {
                ["description"] = "Daily \"means\" – in metres",
                ["directoryLabel"] = "data/raw",
                ["categories"] = new JsonArray("Data", "Código"),
            }
        );
        await FileAsync(dataset, "names.csv", "pier,keeper\nA,Noor\n", new JsonObject { ["restrict"] = true });
        await FileAsync(dataset, "empty.bin", "\0", null);
    }

    private async Task<long> DatasetAsync(string name, Wire who, string title, Action<JsonObject> change)
    {
        var body = Make.Dataset(title);
        change(body);
        var data = (await who.PostAsync("/api/dataverses/harbour/datasets", body)).Data;
        var made = new RecordedDataset(data["id"]!.GetValue<long>(), data["persistentId"]!.GetValue<string>());
        _datasets.Add(name, made);
        return made.Id;
    }

    private async Task FileAsync(long dataset, string name, string content, JsonNode? said)
    {
        var id = await Make.FileAsync(_admin, dataset, name, content, said);
        _files.Add($"{id}", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content))));
    }

    private static Action<JsonObject> UnderLicense(string name, string uri) =>
        body =>
        {
            WithTides(body);
            body["datasetVersion"]!["license"] = new JsonObject { ["name"] = name, ["uri"] = uri };
            body["datasetVersion"]!["termsOfAccess"] = "Ask the harbour master.";
        };

    private static void WithTides(JsonObject body)
    {
        var blocks = body["datasetVersion"]!["metadataBlocks"]!;
        blocks["tides"] = new JsonObject
        {
            ["displayName"] = "Tide gauges",
            ["fields"] = new JsonArray(
                new JsonObject
                {
                    ["typeName"] = "tideSeason",
                    ["multiple"] = true,
                    ["typeClass"] = "controlledVocabulary",
                    ["value"] = new JsonArray("Wet", "Dry"),
                },
                Make.Compounds("tideGauge", Make.Child("tideGaugeName", "Pier A"), Make.Child("tideGaugeHeight", "2.50"))
            ),
        };
        blocks["citation"]!["fields"]!.AsArray().Add(Make.Compounds("keyword", Make.Child("keywordValue", "tides & <waves>")));
        blocks["citation"]!["fields"]!
            .AsArray()
            .Add(
                new JsonObject
                {
                    ["typeName"] = "language",
                    ["multiple"] = true,
                    ["typeClass"] = "controlledVocabulary",
                    ["value"] = new JsonArray("English"),
                }
            );
    }

    private static void OwnTerms(JsonObject body)
    {
        var version = body["datasetVersion"]!.AsObject();
        version.Remove("license");
        (version["termsOfUse"], version["termsOfAccess"]) = (
            "Ask the \"family\" first.",
            "Write to us; naïve questions are welcome."
        );
        (version["disclaimer"], version["restrictions"], version["fileAccessRequest"]) = (
            "No warranty.",
            "Not for <sale>.",
            true
        );
    }
}
