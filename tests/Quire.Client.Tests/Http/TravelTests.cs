using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Quire.Client.Tests.Stub;
using Quire.Testing.Stub;

namespace Quire.Client.Tests.Http;

/// <summary>How calls travel: address, token, redirects.</summary>
public sealed class TravelTests
{
    private const string Version = """{"status":"OK","data":{"version":"6.11"}}""";

    [Theory]
    [InlineData("")]
    [InlineData("/api")]
    [InlineData("/api/v1/")]
    [InlineData("/")]
    public async Task Finds_the_api_below_the_address(string path)
    {
        await using var server = await StubServer.AnsweringAsync(Version);
        using var client = new DataverseClient(
            server.Address.ToString().TrimEnd('/') + path,
            new() { ApiToken = "t", UnblockKey = "u" }
        );
        await client.Info.VersionAsync();
        var request = Assert.Single(server.Requests);
        Assert.Equal(
            ("/api/info/version", "t", "u"),
            (request.Target, request.Header("X-Dataverse-key"), request.Header("X-Dataverse-unblock-key"))
        );
        Assert.StartsWith("Quire.Client/", request.Header("User-Agent"), StringComparison.Ordinal);
        var package = FileVersionInfo.GetVersionInfo(typeof(DataverseClient).Assembly.Location).ProductVersion!.Split('+')[0];
        Assert.Equal($"Quire.Client/{package}", request.Header("User-Agent"));
    }

    [Fact]
    public async Task Escapes_what_it_puts_into_paths_and_queries()
    {
        await using var server = await StubServer.AnsweringAsync("""{"status":"OK","data":{"message":"m"}}""");
        using var client = server.Client();
        await client.Datasets.DeleteAsync("doi:10.5072/FK2/A&B");
        await client.Collections.DeleteGroupAsync("birds", "a/b?c");
        Assert.Equal(
            ["/api/datasets/:persistentId?persistentId=doi%3A10.5072%2FFK2%2FA%26B", "/api/dataverses/birds/groups/a%2Fb%3Fc"],
            server.Requests.Select(r => r.Target)
        );
    }

    [Fact]
    public async Task Follows_a_download_to_the_store_without_the_token()
    {
        await using var store = await StubServer.StartAsync(
            async (context, _) => await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes("bytes"))
        );
        await using var server = await StubServer.StartAsync(
            (context, _) =>
            {
                context.Response.Redirect(new Uri(store.Address, "/bucket/31?X-Amz-Signature=s").AbsoluteUri, permanent: false);
                return Task.CompletedTask;
            }
        );
        using var client = server.Client(o => o.UnblockKey = "unblock");
        using var content = await client.Access.OpenAsync(31, new DownloadOptions());
        using var reader = new StreamReader(content.Stream);
        Assert.Equal("bytes", await reader.ReadToEndAsync());
        Assert.Equal("secret-token", Assert.Single(server.Requests).Header("X-Dataverse-key"));
        var there = Assert.Single(store.Requests);
        Assert.Null(there.Header("X-Dataverse-key"));
        Assert.Null(there.Header("X-Dataverse-unblock-key"));
    }

    [Fact]
    public async Task Comes_from_a_service_collection()
    {
        await using var server = await StubServer.AnsweringAsync(Version);
        await using var other = await StubServer.AnsweringAsync("""{"status":"OK","data":{"version":"4.15"}}""");
        var services = new ServiceCollection();
        services.AddDataverseClient(o => (o.BaseAddress, o.ApiToken) = (server.Address, "one"));
        services.AddDataverseClient("old", o => (o.BaseAddress, o.ApiToken) = (other.Address, "two"));
        await using var provider = services.BuildServiceProvider();
        Assert.Equal("6.11", (await provider.GetRequiredService<DataverseClient>().Info.VersionAsync()).Version);
        Assert.Equal("4.15", (await provider.GetRequiredKeyedService<DataverseClient>("old").Info.VersionAsync()).Version);
        Assert.Equal(
            ("one", "two"),
            (server.Requests.Single().Header("X-Dataverse-key"), other.Requests.Single().Header("X-Dataverse-key"))
        );
    }
}
