using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Quire.Repository.Data;
using Quire.Repository.Installation;
using Quire.Testing;
using Quire.Testing.Guide;

namespace Quire.Server.Tests.Proxies;

/// <summary>The blocks of the guide, run by the servers they are for.</summary>
public sealed class GuideProxyTests
{
    private const string Name = "data.example.edu";

    [Theory]
    [InlineData("nginx")]
    [InlineData("apache")]
    [InlineData("caddy")]
    public async Task Reads_and_uploads_pass_under_the_public_name(string kind)
    {
        await using var quire = await StartAsync();
        await using var front = await FrontServer.StartAsync(FrontServerKind.Of(kind), Block(kind), quire.Address);
        using var admin = Through(front, quire.AdminToken);
        Assert.Equal(Name, (await admin.GetAsync("/api/info/server")).Message);
        Assert.Equal($"http://{Name}/api/none", (await admin.GetAsync("/api/none")).Json["requestUrl"]!.GetValue<string>());

        var (id, pid) = await Make.DatasetAsync(admin, "root");
        Assert.Equal(id, (await admin.GetAsync($"/api/datasets/{Uri.EscapeDataString(pid)}")).Data["id"]!.GetValue<long>());
        Assert.Equal(
            id,
            (await admin.GetAsync($"/api//v1/datasets/:persistentId/?persistentId={pid}")).Data["id"]!.GetValue<long>()
        );

        // The rest is sent when the beginning has arrived, which a proxy that waits for the whole never lets happen.
        var there = FilesOf(quire).ToHashSet(StringComparer.Ordinal);
        using var form = new MultipartFormDataContent
        {
            {
                new HeldContent(
                    3_000_000,
                    1000,
                    () =>
                        Wait.UntilAsync(
                            () =>
                                Task.FromResult(
                                    FilesOf(quire)
                                        .Any(f => !there.Contains(f) && new FileInfo(f) is { Exists: true, Length: >= 1_000_000 })
                                ),
                            "the beginning of the upload has arrived"
                        )
                ),
                "file",
                "large.bin"
            },
        };
        var made = (await admin.SendAsync(HttpMethod.Post, $"/api/datasets/{id}/add", form)).Data;
        Assert.Equal(3_001_000, made["files"]![0]!["dataFile"]!["filesize"]!.GetValue<long>());
    }

    [Theory]
    [InlineData("nginx")]
    [InlineData("apache")]
    [InlineData("caddy")]
    public async Task Administration_is_closed_and_nobody_pretends_to_be_somebody_else(string kind)
    {
        await using var quire = await StartAsync();
        await using var front = await FrontServer.StartAsync(FrontServerKind.Of(kind), Block(kind), quire.Address);
        using var admin = Through(front, quire.AdminToken);
        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:BlockedApiKey", "open sesame")).Data;
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync("/api/%2561dmin/settings")).Status);

        using var guest = Through(front, token: null);
        foreach (var header in (string[])["X-Forwarded-For", "Forwarded", "X-Real-IP", "X-Original-For"])
        {
            guest.Http.DefaultRequestHeaders.TryAddWithoutValidation(
                header,
                header == "Forwarded" ? "for=127.0.0.1" : "127.0.0.1"
            );
            foreach (
                var path in (string[])
                    ["/api/admin/settings", "/api/v1//admin/settings", "/api/%61dmin/settings", "/api/ADMIN/settings"]
            )
            {
                Assert.Equal(HttpStatusCode.ServiceUnavailable, (await guest.GetAsync(path)).Status);
            }
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await guest.GetAsync("/api/admin/settings?unblock-key=wrong")).Status);
        await using var scope = quire.Services.CreateAsyncScope();
        Assert.Equal(
            "refused: :BlockedApiKey from 127.0.0.2",
            await scope
                .ServiceProvider.GetRequiredService<RepositoryDb>()
                .Audit.Where(a => a.Operation == "Unblock")
                .Select(a => a.Details)
                .SingleAsync()
        );
    }

    [Fact]
    public async Task Below_a_path_links_carry_it()
    {
        var block = Assert.Single(GuideBlock.HeldBy(typeof(GuideProxyTests), nameof(Below_a_path_links_carry_it)));
        Assert.Equal("nginx", block.Language);
        await using var quire = await TestServer.StartAsync(
            DatabaseKind.Sqlite,
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Quire:SiteUrl"] = "https://www.example.edu/data",
                ["Server:TrustedProxies:0"] = "127.0.0.1",
            },
            forUse: true
        );
        await using var front = await FrontServer.StartAsync(
            FrontServerKind.Of("nginx"),
            $"server {{ listen 80; {block.Code} }}",
            quire.Address
        );
        using var admin = Through(front, quire.AdminToken, "www.example.edu");

        var made = (await admin.PostAsync("/data/api/dataverses/root/datasets", Make.Dataset("Below a path"))).Data;

        Assert.Equal(
            made["id"]!.GetValue<long>(),
            (await admin.GetAsync($"/data/api/datasets/:persistentId/?persistentId={made["persistentId"]}")).Data[
                "id"
            ]!.GetValue<long>()
        );
        var servers = (await admin.GetAsync("/data/openapi/v1.json")).Json["servers"]!.AsArray();
        Assert.Equal("/data", Assert.Single(servers)!["url"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/data/")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync("/api/info/version")).Status);
        Assert.Equal(
            "https://www.example.edu/data",
            quire.Services.GetRequiredService<IOptions<InstallationOptions>>().Value.SiteUrl
        );
    }

    private static string Block(string kind) =>
        Assert
            .Single(
                GuideBlock.HeldBy(typeof(GuideProxyTests), nameof(Reads_and_uploads_pass_under_the_public_name)),
                b => b.Language == kind
            )
            .Code;

    private static IEnumerable<string> FilesOf(TestServer quire) =>
        Directory.EnumerateFiles(quire.Folder, "*", SearchOption.AllDirectories);

    private static async Task<TestServer> StartAsync()
    {
        var server = await TestServer.StartAsync(
            DatabaseKind.Sqlite,
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Quire:SiteUrl"] = $"http://{Name}",
                ["AllowedHosts"] = $"{Name};127.0.0.1",
                ["Server:TrustedProxies:0"] = "127.0.0.1",
            },
            forUse: true
        );
        // What client test suites are given, which says less than nothing does.
        _ = (await server.Admin().DeleteAsync("/api/admin/settings/:BlockedApiPolicy")).Data;
        return server;
    }

    // From an address the proxy does not have itself.
    private static Wire Through(FrontServer front, string? token, string name = Name)
    {
        var wire = new Wire(
            front.Address,
            token,
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                ConnectCallback = async (_, ct) =>
                {
                    var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                    socket.Bind(new IPEndPoint(IPAddress.Parse("127.0.0.2"), 0));
                    await socket.ConnectAsync(IPAddress.Loopback, front.Address.Port, ct);
                    return new NetworkStream(socket, ownsSocket: true);
                },
            }
        );
        wire.Http.DefaultRequestHeaders.Host = name;
        return wire;
    }
}
