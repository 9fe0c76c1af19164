using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Quire.Testing;

namespace Quire.Server.Tests;

/// <summary>What Prometheus reads.</summary>
public sealed partial class MetricsTests
{
    [Fact]
    public async Task Every_line_is_one_Prometheus_reads_and_only_the_administration_listener_tells_them()
    {
        using var folder = new TempFolder();
        var socket = folder.Inside("admin.sock");
        await using var server = await ServerProcess.StartAnsweringAsync(
            folder.Inside("data"),
            $"--Server:AdminUrls=http://unix:{socket}",
            "--Telemetry:Prometheus=true"
        );
        using var admin = server.As(server.AdminToken);
        await Make.CollectionAsync(admin);
        await Make.CollectionAsync(admin);

        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync("/metrics")).Status);
        using var inside = new Wire(new("http://localhost"), token: null, Over(socket));
        var metrics = await inside.GetAsync("/metrics");

        Assert.Equal(HttpStatusCode.OK, metrics.Status);
        Assert.Equal("text/plain", metrics.ContentHeaders.ContentType?.MediaType);
        var lines = metrics.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, line => Assert.Matches(Line(), line));
        Assert.Contains("quire_operation_duration_seconds_count{operation=\"CreateCollection\",outcome=\"done\"} 2", lines);
        Assert.Contains(
            "quire_operation_duration_seconds_bucket{operation=\"CreateCollection\",outcome=\"done\",le=\"+Inf\"} 2",
            lines
        );
        Assert.Contains("# TYPE quire_operation_duration_seconds histogram", lines);
        Assert.Contains("# TYPE dotnet_gc_collections_total counter", lines);
        Assert.Contains(lines, l => l.StartsWith("http_server_request_duration_seconds_sum{", StringComparison.Ordinal));
        Assert.Equal(lines.Length, lines.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Without_a_listener_for_them_the_setting_is_refused()
    {
        using var folder = new TempFolder();
        await using var server = ServerProcess.Start("--data", folder.Inside("data"), "--Telemetry:Prometheus=true");

        Assert.Equal(1, await server.EndAsync());
        Assert.Contains("Server:AdminUrls", server.Errors, StringComparison.Ordinal);
    }

    private static SocketsHttpHandler Over(string path) =>
        new()
        {
            ConnectCallback = async (_, ct) =>
            {
                var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), ct);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };

    [GeneratedRegex(
        """^(# (HELP|TYPE) [a-z_:][a-z0-9_:]* .*|[a-z_:][a-z0-9_:]*(\{[a-zA-Z_]\w*="([^"\\]|\\.)*"(,[a-zA-Z_]\w*="([^"\\]|\\.)*")*\})? -?[0-9.E+-]+|# HELP [a-z0-9_]+ )$""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Line();
}
