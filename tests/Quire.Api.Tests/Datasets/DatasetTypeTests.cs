using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Datasets;

public sealed class DatasetTypeTests
{
    private const string Types = "/api/datasets/datasetTypes";

    private static JsonObject Type(string name, params string[] licenses) =>
        new()
        {
            ["name"] = name,
            ["displayName"] = $"The {name}",
            ["description"] = "Code",
            ["linkedMetadataBlocks"] = new JsonArray("geospatial"),
            ["availableLicenses"] = new JsonArray([.. licenses.Select(l => (JsonNode)l)]),
        };

    private static JsonObject Dataset(string type, string? license = "CC BY 4.0")
    {
        var body = Make.Dataset(Make.Name("Typed "));
        body["datasetType"] = type;
        body["datasetVersion"]!.AsObject().Remove("license");
        if (license is not null)
        {
            body["datasetVersion"]!["license"] = new JsonObject { ["name"] = license };
        }

        return body;
    }

    private static async Task AllowAsync(Wire wire, string collection, string types) =>
        _ = (await wire.PutAsync($"/api/dataverses/{collection}/attribute/allowedDatasetTypes?value={types}")).Data;

    [Theory, EachDatabase]
    public async Task Every_installation_has_the_type_dataset(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var guest = server.Guest();

        var all = (await guest.GetAsync(Types)).Data.AsArray();
        var standard = all.Single(t => t!["name"]!.GetValue<string>() == "dataset")!;

        Assert.Equal(
            """{"id":1,"name":"dataset","displayName":"Dataset","description":"A study, experiment, set of observations, or publication. A dataset can comprise a single file or multiple files.","linkedMetadataBlocks":[],"availableLicenses":[]}""",
            standard.ToJsonString()
        );
        Assert.Equal(standard.ToJsonString(), (await guest.GetAsync($"{Types}/dataset")).Data.ToJsonString());
        Assert.Equal(standard.ToJsonString(), (await guest.GetAsync($"{Types}/1")).Data.ToJsonString());
        (await server.Admin().DeleteAsync($"{Types}/1")).MustBeError(
            HttpStatusCode.Forbidden,
            "You cannot delete the default dataset type: dataset"
        );
    }

    [Theory, EachDatabase]
    public async Task A_type_is_used_where_collections_allow_it_and_shown_wherever_the_dataset_is(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var made = (await admin.PostAsync(Types, Type("software"))).Data;
        var id = made["id"]!.GetValue<long>();
        Assert.Equal("The software", made["displayName"]!.GetValue<string>());
        Assert.Equal(made.ToJsonString(), (await admin.GetAsync($"{Types}/software")).Data.ToJsonString());
        var alias = await Make.CollectionAsync(admin, published: true);
        (await admin.PostAsync($"/api/dataverses/{alias}/datasets", Dataset("software"))).MustBeError(
            HttpStatusCode.BadRequest,
            "The dataset could not be created due to the datasetType. "
                + "The parent collection does not allow the datasetType software. Allowed types: dataset"
        );

        await AllowAsync(admin, alias, "dataset,%20software");
        var shown = (await admin.GetAsync($"/api/dataverses/{alias}")).Data["allowedDatasetTypes"]!.AsArray();
        Assert.Equal(["dataset", "software"], shown.Select(t => t!["name"]!.GetValue<string>()));
        var created = (await admin.PostAsync($"/api/dataverses/{alias}/datasets", Dataset("software"))).Data;
        var (dataset, pid) = (created["id"]!.GetValue<long>(), created["persistentId"]!.GetValue<string>());
        _ = await Make.DatasetAsync(admin, alias);
        await Make.PublishAsync(admin, dataset);

        Assert.Equal("software", await TypeAsync($"/api/datasets/{dataset}"));
        Assert.Equal("software", await TypeAsync($"/api/datasets/{dataset}/versions/1.0"));
        var contents = (await admin.GetAsync($"/api/dataverses/{alias}/contents")).Data.AsArray();
        Assert.Equal(["software", "dataset"], contents.Select(c => c!["datasetType"]!.GetValue<string>()));
        var found = (await admin.GetAsync($"/api/search?q=*&type=dataset&fq=datasetType:software&show_facets=true")).Data;
        Assert.Equal(pid, found["items"]!.AsArray().Single()!["global_id"]!.GetValue<string>());
        Assert.Contains("\"software\":1", found["facets"]!.ToJsonString(), StringComparison.Ordinal);
        foreach (var (format, text) in new[] { ("dataverse_json", "\"datasetType\":\"software\""), ("Datacite", "\"Software\"") })
        {
            var export = await admin.GetAsync($"/api/datasets/export?exporter={format}&persistentId={pid}");
            Assert.Contains(text, export.Text, StringComparison.Ordinal);
        }

        var inUse = "The dataset type software cannot be deleted: there are datasets of it, or collections that allow it.";
        (await admin.DeleteAsync($"{Types}/{id}")).MustBeError(HttpStatusCode.BadRequest, inUse);
        _ = (await admin.DeleteAsync($"/api/datasets/{dataset}/destroy")).Data;
        (await admin.DeleteAsync($"{Types}/{id}")).MustBeError(HttpStatusCode.BadRequest, inUse);
        await AllowAsync(admin, alias, "dataset");
        Assert.Equal("deleted", (await admin.DeleteAsync($"{Types}/{id}")).Message);
        (await admin.GetAsync($"{Types}/{id}")).MustBeError(
            HttpStatusCode.NotFound,
            $"Could not find a dataset type with id {id}"
        );
        (await admin.PostAsync($"/api/dataverses/{alias}/datasets", Dataset("software"))).MustBeError(
            HttpStatusCode.BadRequest,
            "Error parsing Json: Invalid dataset type: software"
        );

        async Task<string> TypeAsync(string path) => (await admin.GetAsync(path)).Data["datasetType"]!.GetValue<string>();
    }

    [Theory, EachDatabase]
    public async Task No_way_to_set_a_licence_goes_round_the_type(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        _ = (await admin.PostAsync(Types, Type("software", "CC BY 4.0"))).Data;
        await AllowAsync(admin, "root", "dataset,software");
        var dataset = (await admin.PostAsync("/api/dataverses/root/datasets", Dataset("software"))).Data["id"]!.GetValue<long>();
        const string refusal = "Invalid or unsupported license: CC0 1.0 is not available for datasets of the type software.";

        (
            await admin.TextAsync(
                HttpMethod.Put,
                $"/api/datasets/{dataset}/license",
                """{"name": "CC0 1.0"}""",
                "application/json"
            )
        ).MustBeError(HttpStatusCode.BadRequest, refusal);
        (
            await LinkedAsync(
                $"metadata?replace=true",
                """{"schema:license": "http://creativecommons.org/publicdomain/zero/1.0", "@context": {"schema": "http://schema.org/"}}"""
            )
        ).MustBeError(HttpStatusCode.BadRequest, refusal);
        _ = (
            await LinkedAsync(
                "metadata/delete",
                """{"schema:license": "http://creativecommons.org/licenses/by/4.0", "@context": {"schema": "http://schema.org/"}}"""
            )
        ).Data;

        var draft = (await admin.GetAsync($"/api/datasets/{dataset}/versions/:draft")).Data;
        Assert.Equal("CC BY 4.0", draft["license"]!["name"]!.GetValue<string>());

        Task<WireAnswer> LinkedAsync(string path, string body) =>
            admin.TextAsync(HttpMethod.Put, $"/api/datasets/{dataset}/{path}", body, "application/ld+json");
    }

    [Theory, EachDatabase]
    public async Task Blocks_of_a_type_are_offered_besides_those_of_the_collection(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var name = Make.Name("survey-");
        _ = (await admin.PostAsync(Types, Type(name))).Data;
        var alias = await Make.CollectionAsync(admin);

        Assert.Equal(["citation"], await BlocksAsync(""));
        Assert.Equal(["citation", "geospatial"], await BlocksAsync($"?datasetType={name}"));
        (await admin.GetAsync($"/api/dataverses/{alias}/metadatablocks?datasetType=none-such")).MustBeError(
            HttpStatusCode.BadRequest,
            "Invalid dataset type: none-such"
        );

        var changed = (await admin.PutAsync($"{Types}/{name}", new JsonArray("socialscience", "citation"))).Data;
        Assert.Equal(
            """{"linkedMetadataBlocks":{"before":["geospatial"],"after":["socialscience","citation"]}}""",
            changed.ToJsonString()
        );
        Assert.Equal(["citation", "socialscience"], await BlocksAsync($"?datasetType={name}"));
        (await admin.PutAsync($"{Types}/{name}", new JsonArray("none"))).MustBeError(HttpStatusCode.BadRequest);
        Assert.Equal(["citation", "socialscience"], await BlocksAsync($"?datasetType={name}"));

        async Task<IEnumerable<string>> BlocksAsync(string query) =>
            (await admin.GetAsync($"/api/dataverses/{alias}/metadatablocks{query}"))
                .Data.AsArray()
                .Select(b => b!["name"]!.GetValue<string>());
    }

    [Theory, EachDatabase]
    public async Task Datasets_are_under_a_licence_their_type_offers(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        _ = (await admin.PostAsync(Types, Type("software", "CC BY 4.0"))).Data;
        await AllowAsync(admin, "root", "dataset,software");
        const string refusal = "Invalid or unsupported license: CC0 1.0 is not available for datasets of the type software.";

        (await admin.PostAsync("/api/dataverses/root/datasets", Dataset("software", "CC0 1.0"))).MustBeError(
            HttpStatusCode.BadRequest,
            refusal
        );
        var made = await admin.PostAsync("/api/dataverses/root/datasets", Dataset("software", license: null));
        Assert.Contains("CC BY 4.0", made.Message, StringComparison.Ordinal);
        var draft = $"/api/datasets/{made.Data["id"]}/versions/:draft";
        (await admin.PutAsync(draft, Dataset("software", "CC0 1.0")["datasetVersion"]!.DeepClone())).MustBeError(
            HttpStatusCode.BadRequest,
            refusal
        );
        Assert.Equal("CC BY 4.0", (await admin.GetAsync(draft)).Data["license"]!["name"]!.GetValue<string>());
        _ = (await admin.PostAsync("/api/dataverses/root/datasets", Dataset("dataset", "CC0 1.0"))).Data;

        var other = new JsonObject
        {
            ["name"] = "MIT License",
            ["uri"] = "https://opensource.org/licenses/MIT",
            ["active"] = true,
            ["sortOrder"] = 5,
        };
        var mit = (await admin.PostAsync("/api/licenses", other)).Headers.Location!.OriginalString;
        var changed = (
            await admin.PutAsync($"{Types}/software/licenses", new JsonArray("https://opensource.org/licenses/MIT"))
        ).Data;
        Assert.Equal("""{"availableLicenses":{"before":["CC BY 4.0"],"after":["MIT License"]}}""", changed.ToJsonString());
        (await admin.DeleteAsync(mit)).MustBeError(HttpStatusCode.Conflict);
        _ = (await admin.PutAsync($"{Types}/software/licenses", new JsonArray())).Data;
        _ = (await admin.PostAsync("/api/dataverses/root/datasets", Dataset("software", "CC0 1.0"))).Data;
        _ = (await admin.DeleteAsync(mit)).Data;
    }

    [Theory]
    [CombinedWith("POST", "", "null", 400, "JSON input was null or empty!")]
    [CombinedWith("POST", "", "[1", 400, null)]
    [CombinedWith("POST", "", """{"displayName":"A"}""", 400, "A name for the dataset type is required")]
    [CombinedWith("POST", "", """{"name":"a"}""", 400, "A displayName for the dataset type is required")]
    [CombinedWith("POST", "", """{"name":"12","displayName":"A"}""", 400, "The name of the type cannot be only digits.")]
    [CombinedWith("POST", "", """{"name":"a,b","displayName":"A"}""", 400, null)]
    [CombinedWith("POST", "", """{"name":"dataset","displayName":"A"}""", 400, null)]
    [CombinedWith("POST", "", """{"name":"a","displayName":"A","availableLicenses":["Beer"]}""", 400, null)]
    [CombinedWith("POST", "", """{"name":"a","displayName":"A","linkedMetadataBlocks":["beer"]}""", 400, null)]
    [CombinedWith("PUT", "/none-such", "[]", 404, "Could not find a dataset type with name none-such")]
    [CombinedWith("PUT", "/99999999999999999999", "[]", 404, "Could not find a dataset type with id 99999999999999999999")]
    [CombinedWith("PUT", "/none-such/licenses", "[]", 404, "Could not find a dataset type with name none-such")]
    [CombinedWith("DELETE", "/dataset", "", 400, "ID must be a number")]
    [CombinedWith("DELETE", "/987654", "", 400, "Could not find dataset type with id 987654")]
    [CombinedWith("GET", "/none-such", "", 404, "Could not find a dataset type with name none-such")]
    public async Task Requests_that_make_no_sense_are_refused_and_change_nothing(
        DatabaseKind database,
        string method,
        string path,
        string body,
        int status,
        string? message
    )
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();

        (await admin.TextAsync(new(method), Types + path, body, "application/json")).MustBeError((HttpStatusCode)status, message);

        Assert.DoesNotContain(
            (await admin.GetAsync(Types)).Data.AsArray(),
            t => t!["name"]!.GetValue<string>() is "a" or "12" or "a,b"
        );
    }
}
