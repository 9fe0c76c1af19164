using System.Net;
using Quire.Testing;

namespace Quire.Server.Tests;

public sealed class HealthTests
{
    [Theory, EachDatabase]
    public async Task A_server_with_everything_it_needs_is_ready(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);

        var answer = await server.Guest().GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(
            ["database", "files", "index", "stores"],
            answer.Json["checks"]!.AsObject().Select(c => c.Key).Order(StringComparer.Ordinal)
        );
        Assert.NotEqual("Unhealthy", answer.Json["status"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_server_without_its_store_is_alive_but_not_ready()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        Directory.Move(Path.Combine(server.Folder, "files"), Path.Combine(server.Folder, "gone"));
        await File.WriteAllTextAsync(Path.Combine(server.Folder, "files"), "not a folder");

        Assert.Equal(HttpStatusCode.OK, (await server.Guest().GetAsync("/health/live")).Status);
        var ready = await server.Guest().GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.Status);
        Assert.Equal("Unhealthy", ready.Json["checks"]!["stores"]!["status"]!.GetValue<string>());
        Assert.DoesNotContain(server.Folder, ready.Text, StringComparison.Ordinal);
    }
}
