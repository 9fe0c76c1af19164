using System.Net;
using System.Net.Sockets;
using Quire.Testing;

namespace Quire.Server.Tests;

/// <summary>The administration listener: open without a token, to this machine and nobody behind it.</summary>
public sealed class AdministrationListenerTests
{
    private const string Settings = "/api/admin/settings";

    [Fact]
    public async Task It_opens_administration_and_the_public_address_stays_closed()
    {
        await using var server = await StartAsync("http://127.0.0.1:0");
        using var there = new Wire(server.Addresses[^1], token: null);
        _ = (await there.TextAsync(HttpMethod.Put, $"{Settings}/:BlockedApiPolicy", "drop")).Data;
        _ = (await there.TextAsync(HttpMethod.Put, $"{Settings}/:BlockedApiEndpoints", "admin")).Data;
        _ = (await there.GetAsync(Settings)).Data;

        Assert.NotEqual(server.Address, server.Addresses[^1]);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await server.Guest().GetAsync(Settings)).Status);
        // Saying that it came there is not coming there.
        using var pretending = server.Guest();
        pretending.Http.DefaultRequestHeaders.Host = server.Addresses[^1].Authority;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await pretending.GetAsync(Settings)).Status);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "127.0.0.1", HttpStatusCode.ServiceUnavailable)]
    [InlineData("Via", "1.1 proxy", HttpStatusCode.ServiceUnavailable)]
    [InlineData("Origin", "https://page.example.org", HttpStatusCode.ServiceUnavailable)]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.ServiceUnavailable)]
    [InlineData("Host", "data.example.edu", HttpStatusCode.ServiceUnavailable)]
    public async Task Nobody_gets_there_through_a_proxy_or_a_page(string header, string value, HttpStatusCode status)
    {
        await using var server = await StartAsync("http://127.0.0.1:0");
        using var wire = new Wire(server.Addresses[^1], token: null);
        wire.Http.DefaultRequestHeaders.Add(header, value);

        Assert.Equal(status, (await wire.GetAsync(Settings)).Status);
    }

    [Fact]
    public async Task It_can_be_a_socket_of_the_servers_own_user()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("There are no such permissions here.");
            return;
        }

        using var folder = new TempFolder();
        var path = folder.Inside("admin.sock");
        // Left by a server that was killed.
        using (var left = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified))
        {
            left.Bind(new UnixDomainSocketEndPoint(path));
        }

        await using var server = await StartAsync($"http://unix:{path}");
        using var http = new HttpClient(
            new SocketsHttpHandler
            {
                ConnectCallback = async (_, ct) =>
                {
                    var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                    await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), ct);
                    return new NetworkStream(socket, ownsSocket: true);
                },
            }
        );

        using var answer = await http.GetAsync($"http://localhost{Settings}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await server.Guest().GetAsync(Settings)).Status);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    [Fact]
    public async Task It_is_told_apart_from_the_public_address_when_the_server_starts()
    {
        using var folder = new TempFolder();
        await using var server = ServerProcess.Start(
            "--data",
            folder.Inside("data"),
            "--urls",
            "http://127.0.0.1:0",
            "--Server:AdminUrls=http://127.0.0.1:0"
        );
        await server.AnsweringAsync();

        var lines = server.Output.Split('\n').Select(l => l.Trim()).ToList();
        var there = Assert.Single(
            lines,
            l => l.StartsWith("Administration answers, without a token, at http://127.0.0.1:", StringComparison.Ordinal)
        );
        Assert.Equal(
            $"Quire answers at {server.Address.GetLeftPart(UriPartial.Authority)}",
            Assert.Single(lines, l => l.Contains("Quire answers at", StringComparison.Ordinal))
        );
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await server.As(null).GetAsync(Settings)).Status);
        using var admin = new Wire(new(there.Split(' ')[^1]), token: null);
        Assert.Equal("unblock-key", (await admin.GetAsync(Settings)).Data[":BlockedApiPolicy"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("http://0.0.0.0:8081")]
    [InlineData("http://192.0.2.1:8081")]
    [InlineData("http://data.example.edu:8081")]
    [InlineData("http://*:8081")]
    [InlineData("https://127.0.0.1:8081")]
    [InlineData("http://127.0.0.1:8081/admin")]
    [InlineData("8081")]
    public async Task A_place_others_could_reach_is_refused(string url)
    {
        using var folder = new TempFolder();
        await using var server = ServerProcess.Start("--data", folder.Inside("data"), $"--Server:AdminUrls=http://[::1]:0;{url}");

        Assert.Equal(1, await server.EndAsync());
        Assert.Contains(
            $"Server:AdminUrls has '{url}'; it must be a port of this machine alone, such as http://127.0.0.1:8081, or a socket such as http://unix:/run/quire/admin.sock",
            server.Errors,
            StringComparison.Ordinal
        );
        Assert.False(Directory.Exists(folder.Inside("data")));
    }

    private static Task<TestServer> StartAsync(string urls) =>
        TestServer.StartAsync(
            DatabaseKind.Sqlite,
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Server:AdminUrls"] = urls,
                ["AllowedHosts"] = "data.example.edu",
            },
            forUse: true
        );
}
