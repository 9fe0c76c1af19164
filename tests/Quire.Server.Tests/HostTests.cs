using System.Net;
using Quire.Testing;

namespace Quire.Server.Tests;

/// <summary>Which names a server answers to that is told its public one.</summary>
public sealed class HostTests
{
    [Fact]
    public async Task This_machines_names_and_probes_of_health_are_always_answered()
    {
        using var folder = new TempFolder();
        await using var server = await StartedAsync(folder);

        foreach (var host in (string[])["data.example.edu", "localhost", "127.0.0.1:8080", "[::1]"])
        {
            Assert.Equal(HttpStatusCode.OK, await AskedAsync(server, host, "/api/info/version"));
        }

        Assert.Equal(HttpStatusCode.OK, await AskedAsync(server, "10.0.0.5:8080", "/health/live"));
        Assert.Equal(HttpStatusCode.OK, await AskedAsync(server, "10.0.0.5", "/health/ready"));
    }

    [Fact]
    public async Task A_host_that_is_refused_is_told_of_once_with_the_setting_to_change()
    {
        using var folder = new TempFolder();
        await using var server = await StartedAsync(folder);

        foreach (var path in (string[])["/api/info/version", "/", "/api/info/version"])
        {
            Assert.Equal(HttpStatusCode.BadRequest, await AskedAsync(server, "elsewhere.example", path));
        }

        using (var wire = server.As(null))
        {
            wire.Http.DefaultRequestHeaders.Host = "elsewhere.example:8080";
            Assert.Equal(
                "The host 'elsewhere.example' this request names is none this server answers for. "
                    + "If it is a name of this server, add it to the setting AllowedHosts.",
                (await wire.GetAsync("/api/info/version")).Message
            );
        }

        // Refused for another reason, which is no matter of hosts.
        Assert.Equal(HttpStatusCode.BadRequest, await AskedAsync(server, "data.example.edu", "/api/datasets/%FF"));
        Assert.Equal(0, await server.StopAsync());
        var line = Assert.Single(
            server.Output.Split('\n'),
            l => l.Contains("was refused; answered are", StringComparison.Ordinal)
        );
        Assert.Contains("elsewhere.example", line, StringComparison.Ordinal);
        Assert.Contains("AllowedHosts", line, StringComparison.Ordinal);
        Assert.Contains("data.example.edu", line, StringComparison.Ordinal);
    }

    private static Task<ServerProcess> StartedAsync(TempFolder folder) =>
        ServerProcess.StartAnsweringAsync(folder.Inside("data"), "--AllowedHosts=data.example.edu");

    private static async Task<HttpStatusCode> AskedAsync(ServerProcess server, string host, string path)
    {
        using var wire = server.As(null);
        wire.Http.DefaultRequestHeaders.Host = host;
        return (await wire.GetAsync(path)).Status;
    }
}
