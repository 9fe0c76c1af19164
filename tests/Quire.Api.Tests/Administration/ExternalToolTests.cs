using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Quire.Api.Tests.Datasets;
using Quire.Testing;

namespace Quire.Api.Tests.Administration;

/// <summary>Programs elsewhere that work on datasets and files.</summary>
public sealed class ExternalToolTests
{
    private const string FileTool = """
        {"displayName":"Fabulous File Tool","description":"Fabulous fun for files!","toolName":"fabulous","scope":"file",
         "types":["explore","preview"],"toolUrl":"https://fabulous.example.org","contentType":"text/plain","httpMethod":"GET",
         "toolParameters":{"queryParameters":[{"fileid":"{fileId}"},{"datasetPid":"{datasetPid}"},{"locale":"{localeCode}"}]},
         "allowedApiCalls":[{"name":"retrieveDataFile","httpMethod":"GET","urlTemplate":"/api/v1/access/datafile/{fileId}","timeOut":270}]}
        """;
    private const string DatasetTool = """
        {"displayName":"Dataset Tool","description":"Dazzles!","scope":"dataset","type":"explore","toolUrl":"https://dazzling.example.org/v2",
         "toolParameters":{"queryParameters":[{"PID":"{datasetPid}"},{"id":"{datasetId}"},{"version":"{datasetVersion}"},{"key":"{apiToken}"}]}}
        """;

    [Theory, EachDatabase]
    public async Task A_tool_is_added_found_by_what_it_is_for_and_removed(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var type = Make.Name("text/");
        var made = (
            await admin.TextAsync(
                HttpMethod.Post,
                "/api/admin/externalTools",
                FileTool.Replace("text/plain", type, StringComparison.Ordinal)
            )
        ).Data;
        var id = made["id"]!.GetValue<long>();
        Assert.Equal(
            ("file", """["explore","preview"]""", """{"fileid":"{fileId}"}""", 270),
            (
                made["scope"]!.GetValue<string>(),
                made["types"]!.ToJsonString(),
                made["toolParameters"]!["queryParameters"]![0]!.ToJsonString(),
                made["allowedApiCalls"]![0]!["timeOut"]!.GetValue<int>()
            )
        );

        Assert.Equal(
            id,
            Assert.Single((await guest.GetAsync($"/api/externalTools?contentType={type}&type=preview")).Data.AsArray())![
                "id"
            ]!.GetValue<long>()
        );
        Assert.Empty((await guest.GetAsync($"/api/externalTools?contentType={type}&type=query")).Data.AsArray());
        Assert.Empty((await guest.GetAsync($"/api/externalTools?contentType={type}&scope=dataset")).Data.AsArray());
        Assert.Equal(type, (await guest.GetAsync($"/api/externalTools/{id}")).Data["contentType"]!.GetValue<string>());
        Assert.Equal($"Deleted external tool with id of {id}", (await admin.DeleteAsync($"/api/externalTools/{id}")).Message);
        (await admin.DeleteAsync($"/api/admin/externalTools/{id}")).MustBeError(
            HttpStatusCode.BadRequest,
            $"Could not not delete external tool with id of {id}"
        );
    }

    [Theory, EachDatabase]
    public async Task A_tool_is_opened_with_what_it_asks_to_be_told(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var (dataset, pid) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var tool = await AddAsync(admin, DatasetTool);
        var path = $"/api/datasets/{dataset}/externalTool/{tool}/toolUrl";

        (await guest.PostAsync(path)).MustBeError(
            HttpStatusCode.Forbidden,
            "You do not have permission to access this dataset with the requested external tool."
        );
        Assert.Equal(
            $"https://dazzling.example.org/v2?PID={Uri.EscapeDataString(pid)}&id={dataset}&version=%3Adraft&preview=true",
            (await admin.PostAsync(path, new JsonObject { ["preview"] = true })).Data["toolUrl"]!.GetValue<string>()
        );
        await Make.PublishAsync(admin, dataset);
        var opened = (await guest.PostAsync(path, new JsonObject { ["locale"] = "en" })).Data;
        Assert.Equal(
            (
                $"https://dazzling.example.org/v2?PID={Uri.EscapeDataString(pid)}&id={dataset}&version=1.0",
                "Dataset Tool",
                dataset,
                false
            ),
            (
                opened["toolUrl"]!.GetValue<string>(),
                opened["displayName"]!.GetValue<string>(),
                opened["datasetId"]!.GetValue<long>(),
                opened["preview"]!.GetValue<bool>()
            )
        );
        (await guest.TextAsync(HttpMethod.Post, path, "{")).MustBeError(
            HttpStatusCode.BadRequest,
            "Invalid JSON format in request body"
        );
        (await guest.PostAsync($"/api/datasets/0/externalTool/{tool}/toolUrl")).MustBeError(
            HttpStatusCode.NotFound,
            "Dataset not found for given id: 0"
        );
        var file = await Make.FileAsync(admin, dataset, "open.txt", "open");
        (await admin.PostAsync($"/api/files/{file}/externalTool/{tool}/toolUrl")).MustBeError(
            HttpStatusCode.BadRequest,
            "External tool does not have file scope."
        );
    }

    [Theory, EachDatabase]
    public async Task What_is_not_public_a_tool_asks_for_at_signed_addresses(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var file = await Make.FileAsync(admin, dataset, "draft.txt", "in the draft");
        var tool = await AddAsync(admin, FileTool);
        var path = $"/api/files/{file}/externalTool/{tool}/toolUrl";

        (await guest.PostAsync(path)).MustBeError(
            HttpStatusCode.Forbidden,
            "You do not have permission to access this file with the requested external tool."
        );
        var callback = CallbackOf((await admin.PostAsync(path, new JsonObject { ["locale"] = "fr" })).Data);
        Assert.Equal(HttpStatusCode.BadRequest, (await guest.GetAsync(callback.AbsolutePath)).Status);
        var told = (await guest.GetAsync(callback.PathAndQuery)).Data;
        Assert.Equal(
            (file, "fr"),
            (told["queryParameters"]!["fileid"]!.GetValue<long>(), told["queryParameters"]!["locale"]!.GetValue<string>())
        );
        var signed = new Uri(told["signedUrls"]![0]!["signedUrl"]!.GetValue<string>());
        Assert.Equal("in the draft", (await guest.GetAsync(signed.PathAndQuery)).Text);
        Assert.NotEqual(HttpStatusCode.OK, (await guest.GetAsync(signed.AbsolutePath)).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await guest.DeleteAsync(signed.PathAndQuery)).Status);

        // Whose token is for less gets no addresses that are good for more.
        var (_, token) = await Make.UserAsync(admin);
        using var user = server.As(token);
        var reading = (
            await admin.PostAsync("/api/quire/tokens", new JsonObject { ["name"] = Make.Name("t"), ["scope"] = "read" })
        ).Data["token"]!.GetValue<string>();
        using var reader = server.As(reading);
        Assert.DoesNotContain("token=", $"{CallbackOf((await reader.PostAsync(path)).Data)}", StringComparison.Ordinal);

        await Make.PublishAsync(admin, dataset);
        var open = CallbackOf((await user.PostAsync(path)).Data);
        Assert.DoesNotContain("token=", $"{open}", StringComparison.Ordinal);
        var plain = (await guest.GetAsync(open.PathAndQuery)).Data["signedUrls"]![0]!["signedUrl"]!.GetValue<string>();
        Assert.EndsWith($"/api/v1/access/datafile/{file}", plain, StringComparison.Ordinal);
        (await guest.GetAsync($"/api/files/{file}/metadata/0/toolparams/{tool}")).MustBeError(
            HttpStatusCode.BadRequest,
            "FileMetadata not found."
        );
    }

    [Fact]
    public async Task Restricted_files_other_types_and_unmet_requirements_are_refused()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var file = await Deposit.FileAsync(admin, dataset, "closed.txt", "closed", restricted: true);
        await Make.PublishAsync(admin, dataset);
        var (tool, other) = (
            await AddAsync(admin, FileTool),
            await AddAsync(admin, FileTool.Replace("text/plain", "image/png", StringComparison.Ordinal))
        );
        var needing = await AddAsync(
            admin,
            FileTool.Insert(1, """ "requirements":{"auxFilesExist":[{"formatTag":"NcML","formatVersion":"0.1"}]}, """)
        );

        (await guest.PostAsync($"/api/files/{file}/externalTool/{tool}/toolUrl")).MustBeError(
            HttpStatusCode.Forbidden,
            "You do not have permission to access this file with the requested external tool."
        );
        Assert.Contains(
            "token=",
            $"{CallbackOf((await admin.PostAsync($"/api/files/{file}/externalTool/{tool}/toolUrl")).Data)}",
            StringComparison.Ordinal
        );
        (await admin.PostAsync($"/api/files/{file}/externalTool/{other}/toolUrl")).MustBeError(
            HttpStatusCode.BadRequest,
            "External tool content type (image/png) does not match file content type (text/plain)."
        );
        (await admin.PostAsync($"/api/files/{file}/externalTool/{needing}/toolUrl")).MustBeError(
            HttpStatusCode.BadRequest,
            "External tool requirements not met for this file."
        );
        using var form = new MultipartFormDataContent();
        form.Add(new ByteArrayContent([1, 2, 3]), "file", "derived.bin");
        _ = (await admin.SendAsync(HttpMethod.Post, $"/api/access/datafile/{file}/auxiliary/NcML/0.1", form)).Data;
        Assert.Equal(HttpStatusCode.OK, (await admin.PostAsync($"/api/files/{file}/externalTool/{needing}/toolUrl")).Status);
    }

    [Fact]
    public async Task A_tool_that_wants_a_call_says_where_people_go()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var (dataset, pid) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        await using var elsewhere = WebApplication.CreateSlimBuilder().Build();
        elsewhere.Urls.Add("http://127.0.0.1:0");
        var bodies = new List<JsonNode>();
        elsewhere.MapPost(
            "/moving",
            async (HttpRequest request) =>
            {
                bodies.Add(JsonNode.Parse(await new StreamReader(request.Body).ReadToEndAsync())!);
                return Results.Redirect("/session/7");
            }
        );
        elsewhere.MapPost("/staying", () => Results.Ok());
        await elsewhere.StartAsync(TestContext.Current.CancellationToken);
        var address = elsewhere.Urls.First();
        var manifest = DatasetTool.Replace(
            "\"toolParameters\":{",
            "\"toolParameters\":{\"httpMethod\":\"POST\",",
            StringComparison.Ordinal
        );
        var moving = await AddAsync(
            admin,
            manifest.Replace("https://dazzling.example.org/v2", $"{address}/moving", StringComparison.Ordinal)
        );
        var staying = await AddAsync(
            admin,
            manifest.Replace("https://dazzling.example.org/v2", $"{address}/staying", StringComparison.Ordinal)
        );

        Assert.Equal(
            $"{address}/session/7",
            (await admin.PostAsync($"/api/datasets/{dataset}/externalTool/{moving}/toolUrl")).Data["toolUrl"]!.GetValue<string>()
        );
        var told = Assert.Single(bodies)["queryParameters"]!;
        Assert.Equal((pid, dataset), (told["PID"]!.GetValue<string>(), told["id"]!.GetValue<long>()));
        (await admin.PostAsync($"/api/datasets/{dataset}/externalTool/{staying}/toolUrl")).MustBeError(
            HttpStatusCode.ServiceUnavailable,
            "The tool Dataset Tool did not say where to go. Ask whoever runs it, or try again later."
        );
    }

    [Theory]
    [InlineData("\"displayName\":\"Dataset Tool\",", "", "displayName is required.")]
    [InlineData("\"type\":\"explore\",", "", "type is required.")]
    [InlineData("explore", "destroy", "Type must be one of these values: [explore, configure, preview, query].")]
    [InlineData("\"dataset\"", "\"planet\"", "Scope must be one of these values: [dataset, file].")]
    [InlineData("\"dataset\"", "\"file\"", "contentType is required.")]
    [InlineData("https://dazzling.example.org/v2", "javascript:alert(1)", "toolUrl must be an http or https address.")]
    [InlineData("{datasetVersion}", "{nothing}", "Unknown reserved word: {nothing}")]
    [InlineData("{datasetVersion}", "{fileId}", "Tools of the scope dataset are not told {fileId}.")]
    [InlineData("toolParameters", "toolWords", "toolParameters is required.")]
    public async Task What_is_no_manifest_is_refused_with_what_is_wrong(string part, string instead, string message)
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();

        (
            await admin.TextAsync(
                HttpMethod.Post,
                "/api/externalTools",
                DatasetTool.Replace(part, instead, StringComparison.Ordinal)
            )
        ).MustBeError(HttpStatusCode.BadRequest, message);
    }

    [Theory]
    [InlineData(
        "/api/v1/access/datafile/{fileId}",
        "https://elsewhere.example.org/",
        "'https://elsewhere.example.org/' must be a path of this server that begins with /api/."
    )]
    [InlineData("/api/v1/access/datafile/{fileId}", "/api/v1/users/{apiToken}", "Unknown reserved word: ")]
    [InlineData(":270", ":0", "timeOut of an allowed call must be 1 to 10080 minutes.")]
    [InlineData("{fileId}\"}", "{siteUrl}\"}", "One of the following reserved words is required: {fileId}, {filePid}.")]
    public async Task Calls_a_tool_may_not_make_are_refused(string part, string instead, string message)
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();

        (
            await admin.TextAsync(
                HttpMethod.Post,
                "/api/externalTools",
                FileTool.Replace(part, instead, StringComparison.Ordinal)
            )
        ).MustBeError(HttpStatusCode.BadRequest, message);
    }

    private static async Task<long> AddAsync(Wire wire, string manifest) =>
        (await wire.TextAsync(HttpMethod.Post, "/api/externalTools", manifest)).Data["id"]!.GetValue<long>();

    private static Uri CallbackOf(JsonNode opened)
    {
        var query = new Uri(opened["toolUrl"]!.GetValue<string>()).Query.TrimStart('?').Split('&');
        var callback = query.Single(p => p.StartsWith("callback=", StringComparison.Ordinal))["callback=".Length..];
        return new(Encoding.UTF8.GetString(Convert.FromBase64String(Uri.UnescapeDataString(callback))));
    }
}
