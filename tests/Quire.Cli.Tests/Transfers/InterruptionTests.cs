using Quire.Cli.Console;
using Quire.Cli.Tests.Running;
using Quire.Testing.Stub;

namespace Quire.Cli.Tests.Transfers;

/// <summary>What people hear while a server is away, and that they can always leave.</summary>
public sealed class InterruptionTests
{
    [Fact]
    public async Task A_server_that_comes_back_is_waited_for_with_a_word()
    {
        using var deposit = await Deposit.MakeAsync();
        var count = 0;
        using var http = new HttpClient { BaseAddress = deposit.Server.Address };
        await using var proxy = await StubServer.StartAsync(
            async (context, request) =>
            {
                if (count++ == 0)
                {
                    context.Response.Headers.RetryAfter = "0";
                    await StubServer.WriteAsync(context, """{"status":"ERROR","message":"starting"}""", 503);
                    return;
                }

                using var asked = new HttpRequestMessage(HttpMethod.Get, request.Target);
                asked.Headers.Add("X-Dataverse-key", deposit.Server.AdminToken);
                using var answer = await http.SendAsync(asked);
                await StubServer.WriteAsync(context, await answer.Content.ReadAsStringAsync(), (int)answer.StatusCode);
            }
        );
        using var shell = Shell.At(proxy.Address, deposit.Server.AdminToken);
        var done = (await shell.RunAsync("download", deposit.Dataset, Path.Combine(shell.Folder, "down"))).Well();
        Assert.Contains(
            $"warning: {proxy.Address.Authority}: the server answered 503; trying again in 0.1 s (1 of 6).",
            done.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_second_signal_ends_the_program_at_once_and_quietly()
    {
        var asked = new TaskCompletionSource();
        await using var server = await StubServer.StartAsync(
            (context, _) =>
            {
                asked.TrySetResult();
                return StubServer.WriteAsync(
                    context,
                    """{"status":"OK","data":{"id":1,"alias":"root","name":"Root","permissionRoot":true}}"""
                );
            }
        );

        // It reads standard input, which never ends and which no signal interrupts.
        using var process = CliProcess.Start(server.Address, "token", "dataset", "create", "root", "--json-file", "-");
        await asked.Task;
        while (!process.HasEnded)
        {
            await process.SignalAsync("INT");
            await Task.Delay(50);
        }

        var ended = (await process.EndAsync()).Ended(ExitCode.Interrupted);
        Assert.DoesNotContain("nhandled", ended.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calls_are_shown_when_asked_for_and_tokens_are_not()
    {
        using var shell = await Shell.AdminAsync();
        var shown = (await shell.RunAsync("users", "me", "--verbose")).Well();
        Assert.Matches(@"GET http://\S+/api/users/:me: 200 \(\d+ ms\)", shown.Error);
        Assert.DoesNotContain(
            (await Quire.Testing.SharedServer.OfAsync(Quire.Testing.DatabaseKind.Sqlite)).AdminToken,
            shown.Error,
            StringComparison.Ordinal
        );
        Assert.Empty((await shell.RunAsync("users", "me")).Well().Error);
    }

    [Theory]
    [InlineData("500k", 500_000)]
    [InlineData("1.5 MB/s", 1_500_000)]
    [InlineData("2gb", 2_000_000_000)]
    [InlineData("1000", 1000)]
    [InlineData("2 MiB", 0)]
    [InlineData("fast", 0)]
    [InlineData("-1M", 0)]
    public void Rates_are_given_in_the_units_sizes_are_shown_in(string text, long bytes)
    {
        Assert.Equal(bytes > 0, ByteRate.TryParse(text, out var read));
        Assert.Equal(bytes, read);
    }

    [Fact]
    public async Task A_rate_that_makes_no_sense_is_refused()
    {
        using var shell = Shell.Empty();
        Assert.Contains(
            "2MB",
            (await shell.RunAsync("download", "1", shell.Folder, "--limit-rate", "fast")).Ended(ExitCode.Usage).Error,
            StringComparison.Ordinal
        );
    }
}
