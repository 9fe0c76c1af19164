using System.Net;
using Quire.Client.Tests.Stub;
using Quire.Testing.Stub;

namespace Quire.Client.Tests.Http;

/// <summary>What a program can hear of calls: that one is made again and why, and every one there was.</summary>
public sealed class NoticeTests
{
    private const string Version = """{"status":"OK","data":{"version":"6.11"}}""";

    [Fact]
    public async Task A_call_that_is_made_again_is_told_with_reason_and_pause()
    {
        var (heard, count) = (new List<RetryNotice>(), 0);
        await using var server = await StubServer.StartAsync(
            (context, _) => StubServer.WriteAsync(context, Version, count++ < 2 ? 502 : 200)
        );
        await server.Client(o => o.OnRetry = heard.Add).Info.VersionAsync();
        Assert.Equal(
            [("GET", "the server answered 502", 1), ("GET", "the server answered 502", 2)],
            heard.Select(n => (n.Method, n.Reason, n.Attempt))
        );
        Assert.All(heard, n => Assert.EndsWith("/api/info/version", n.Url, StringComparison.Ordinal));
        Assert.All(heard, n => Assert.Equal(4, n.MaxAttempts));
    }

    [Fact]
    public async Task A_server_that_is_away_is_told_with_what_the_network_says()
    {
        var heard = new List<RetryNotice>();
        using var client = new DataverseClient(
            "http://127.0.0.1:9",
            new()
            {
                MaxRetries = 1,
                RetryDelay = TimeSpan.Zero,
                OnRetry = heard.Add,
            }
        );
        await Assert.ThrowsAsync<DataverseUnreachableException>(() => client.Info.VersionAsync());
        Assert.Contains("refused", Assert.Single(heard).Reason, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Every_call_is_told_without_its_secrets()
    {
        var heard = new List<CallReport>();
        await using var server = await StubServer.StartAsync(
            (context, request) =>
            {
                context.Response.Headers.Location = "/api/info/version?key=geheim";
                return StubServer.WriteAsync(
                    context,
                    Version,
                    request.Target.Contains("key", StringComparison.Ordinal) ? 200 : 302
                );
            }
        );
        await server.Client(o => o.OnCall = heard.Add).Info.VersionAsync();
        Assert.Equal([HttpStatusCode.Found, HttpStatusCode.OK], heard.Select(c => c.Status!.Value));
        Assert.DoesNotContain("geheim", string.Concat(heard), StringComparison.Ordinal);
        Assert.DoesNotContain("secret-token", string.Concat(heard), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Transfers_move_no_faster_than_they_may()
    {
        var time = new StandingTime();
        await using var server = await StubServer.StartAsync(
            async (context, request) =>
            {
                if (request.Method == "GET")
                {
                    await context.Response.Body.WriteAsync(new byte[500_000]);
                    return;
                }

                await StubServer.WriteAsync(context, """{"status":"OK","data":{"files":[]}}""");
            }
        );
        using var client = server.Client(o => (o.MaxBytesPerSecond, o.TimeProvider) = (100_000, time));
        await client.Files.UploadAsync(24, UploadFile.FromBytes(new byte[1_000_000], "a.bin"));
        Assert.Equal(10, time.Longest.TotalSeconds, 3);
        using var content = await client.Access.OpenAsync(31);
        await content.Stream.CopyToAsync(Stream.Null);
        Assert.Equal(15, time.Longest.TotalSeconds, 3);
        using var zip = await client.Access.OpenManyAsync([31, 32]);
        await zip.Stream.CopyToAsync(Stream.Null);
        Assert.Equal(20, time.Longest.TotalSeconds, 3);
    }

    /// <summary>A clock that stands still and whose timers go off at once: what was waited for is what must have been.</summary>
    private sealed class StandingTime : TimeProvider
    {
        public TimeSpan Longest { get; private set; }

        public override long GetTimestamp() => 0;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Longest = dueTime > Longest ? dueTime : Longest;
            return System.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
