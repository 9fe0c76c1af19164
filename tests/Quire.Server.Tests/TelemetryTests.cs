using System.Text;
using System.Text.Json;
using Quire.Testing;
using Quire.Testing.Stub;

namespace Quire.Server.Tests;

/// <summary>What operators collect: traces, metrics and logs that programs read.</summary>
public sealed class TelemetryTests
{
    [Theory]
    [InlineData("")]
    [InlineData("/collect/")]
    public async Task Traces_and_metrics_reach_a_collector_with_the_operations_in_them(string path)
    {
        using var folder = new TempFolder();
        await using var collector = await StubServer.AnsweringAsync("");
        await using var server = await ServerProcess.StartAnsweringAsync(
            folder.Path,
            $"--Telemetry:OtlpEndpoint={collector.Address.ToString().TrimEnd('/')}{path}",
            "--Telemetry:Protocol=HttpProtobuf",
            "--Telemetry:ServiceName=archive"
        );
        using (var admin = server.As(server.AdminToken))
        {
            await Make.CollectionAsync(admin);
        }

        Assert.Equal(0, await server.StopAsync());

        var prefix = path.TrimEnd('/');
        Assert.Contains(
            Sent(collector, $"{prefix}/v1/traces"),
            body =>
                body.Contains("CreateCollection", StringComparison.Ordinal) && body.Contains("archive", StringComparison.Ordinal)
        );
        Assert.Contains(
            Sent(collector, $"{prefix}/v1/metrics"),
            body => body.Contains("quire.operation.duration", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(collector.Requests, r => r.Text.Contains(server.AdminToken, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Logs_for_programs_are_a_JSON_object_a_line()
    {
        using var folder = new TempFolder();
        await using var server = await ServerProcess.StartAnsweringAsync(folder.Path, "--Logging:Console:FormatterName=json");
        Assert.Equal(0, await server.StopAsync());

        // What is said to the person who starts the server stays as it is.
        var lines = server
            .Output.Split('\n')
            .Select(l => l.Trim())
            .Where(l =>
                l.Length > 0
                && !l.StartsWith("Administrator:", StringComparison.Ordinal)
                && !l.Contains("API token", StringComparison.Ordinal)
                && !l.StartsWith("Quire answers", StringComparison.Ordinal)
            )
            .ToList();
        Assert.NotEmpty(lines);
        Assert.All(
            lines,
            line =>
            {
                using var json = JsonDocument.Parse(line);
                Assert.True(
                    json.RootElement.TryGetProperty("LogLevel", out _) && json.RootElement.TryGetProperty("EventId", out _),
                    line
                );
            }
        );
    }

    private static IEnumerable<string> Sent(StubServer collector, string path) =>
        collector.Requests.Where(r => r.Target == path).Select(r => Encoding.Latin1.GetString(r.Body));
}
