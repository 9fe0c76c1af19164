using Microsoft.AspNetCore.Http;
using Quire.Client.Tests.Stub;
using Quire.Testing.Stub;

namespace Quire.Client.Tests.Http;

public sealed class RetryTests
{
    private const string Version = """{"status":"OK","data":{"version":"6.11"}}""";

    [Theory]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(504)]
    public async Task Asks_again_after_a_passing_failure(int status)
    {
        await using var server = await FailingFirstAsync(2, status, null);
        Assert.Equal("6.11", (await server.Client().Info.VersionAsync()).Version);
        Assert.Equal(3, server.Requests.Count);
    }

    [Theory]
    [InlineData(429, true)]
    [InlineData(503, true)]
    [InlineData(502, false)]
    public async Task Repeats_a_write_only_when_it_was_not_taken(int status, bool repeats)
    {
        await using var server = await FailingFirstAsync(1, status, "0");
        using var client = server.Client();
        var write = client.Raw.SendAsync(
            HttpMethod.Post,
            "dataverses/root",
            System.Text.Json.Nodes.JsonNode.Parse("""{"alias":"birds"}""")
        );
        if (repeats)
        {
            await write;
            Assert.Equal(2, server.Requests.Count);
            Assert.All(server.Requests, r => Assert.Equal("""{"alias":"birds"}""", r.Text));
        }
        else
        {
            await Assert.ThrowsAsync<DataverseException>(() => write);
            Assert.Single(server.Requests);
        }
    }

    [Fact]
    public async Task Does_not_knock_at_a_blocked_endpoint_again()
    {
        await using var server = await FailingFirstAsync(9, 503, null);
        await Assert.ThrowsAsync<DataverseException>(() => server.Client().Admin.SettingsAsync());
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Waits_as_long_as_the_server_asks()
    {
        var time = new ImpatientTime();
        await using var server = await FailingFirstAsync(1, 429, "17");
        await server.Client(o => o.TimeProvider = time).Info.VersionAsync();
        Assert.Equal([TimeSpan.FromSeconds(17)], time.Waits);
    }

    [Fact]
    public async Task Does_not_wait_longer_than_it_may()
    {
        await using var server = await FailingFirstAsync(1, 429, "3600");
        await Assert.ThrowsAsync<DataverseException>(() => server.Client().Info.VersionAsync());
    }

    [Fact]
    public async Task Does_not_send_a_stream_twice()
    {
        await using var server = await FailingFirstAsync(1, 429, "0");
        using var client = server.Client();
        using var stream = new MemoryStream([1, 2, 3]);
        await Assert.ThrowsAsync<DataverseException>(() => client.Files.UploadAsync(24, UploadFile.FromStream(stream, "a.bin")));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Asks_again_when_the_connection_breaks()
    {
        var count = 0;
        await using var server = await StubServer.StartAsync(
            (context, _) =>
            {
                if (count++ == 0)
                {
                    context.Abort();
                    return Task.CompletedTask;
                }

                return StubServer.WriteAsync(context, Version);
            }
        );
        Assert.Equal("6.11", (await server.Client().Info.VersionAsync()).Version);
    }

    private static Task<StubServer> FailingFirstAsync(int failures, int status, string? retryAfter)
    {
        var count = 0;
        return StubServer.StartAsync(
            (context, _) =>
            {
                if (count++ >= failures)
                {
                    return StubServer.WriteAsync(context, Version);
                }

                context.Response.Headers.RetryAfter = retryAfter;
                return StubServer.WriteAsync(context, """{"status":"ERROR","message":"later"}""", status);
            }
        );
    }
}
