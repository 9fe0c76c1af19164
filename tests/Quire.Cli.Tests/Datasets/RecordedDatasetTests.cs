using Quire.Cli.Tests.Running;
using Quire.Testing.Stub;

namespace Quire.Cli.Tests.Datasets;

/// <summary>Against recorded shapes: what the command sends and shows.</summary>
public sealed class RecordedDatasetTests
{
    private const string Version =
        """{"status":"OK","data":{"id":1,"datasetId":24,"datasetPersistentId":"doi:10.5072/FK2/ABC","versionState":"DRAFT"}}""";
    private const string Link =
        """{"status":"OK","data":{"token":"t-1","link":"https://example.edu/privateurl.xhtml?token=t-1"}}""";
    private const string Gone = """{"status":"OK","data":{"message":"Deleted."}}""";

    [Theory]
    [InlineData("create", "POST")]
    [InlineData("show", "GET")]
    public async Task A_link_is_made_and_shown(string verb, string method)
    {
        await using var server = await ServerAsync();
        using var shell = Shell.At(server.Address, "token");
        var link = await shell.JsonAsync("dataset", "private-url", verb, "doi:10.5072/FK2/ABC");
        Assert.Equal("https://example.edu/privateurl.xhtml?token=t-1", link["link"]!.GetValue<string>());
        var request = server.Requests.Last();
        Assert.Equal(
            (method, "/api/datasets/:persistentId/privateUrl?persistentId=doi%3A10.5072%2FFK2%2FABC"),
            (request.Method, request.Target)
        );
    }

    [Fact]
    public async Task A_link_is_ended()
    {
        await using var server = await ServerAsync();
        using var shell = Shell.At(server.Address, "token");
        var done = await shell.JsonAsync("dataset", "private-url", "delete", "24", "--yes");
        Assert.Equal("Deleted.", done["message"]!.GetValue<string>());
        Assert.Equal(("DELETE", "/api/datasets/24/privateUrl"), (server.Requests.Last().Method, server.Requests.Last().Target));
    }

    [Fact]
    public async Task A_dataset_is_destroyed_only_when_asked()
    {
        await using var server = await ServerAsync();
        using var shell = Shell.At(server.Address, "token");
        (await shell.RunAsync("dataset", "delete", "24", "--destroy", "--yes")).Well();
        (await shell.RunAsync("dataset", "delete", "24", "--yes")).Well();
        Assert.Equal(
            ["/api/datasets/24/destroy", "/api/datasets/24/versions/:draft"],
            server.Requests.Where(r => r.Method == "DELETE").Select(r => r.Target)
        );
    }

    private static Task<StubServer> ServerAsync() =>
        StubServer.StartAsync(
            (context, request) =>
                StubServer.WriteAsync(
                    context,
                    request.Method == "DELETE" ? Gone
                        : request.Target.Contains("privateUrl", StringComparison.Ordinal) ? Link
                        : Version
                )
        );
}
