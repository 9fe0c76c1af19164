using System.Globalization;
using Quire.Cli.Console;
using Quire.Cli.Tests.Running;
using Quire.Testing;

namespace Quire.Cli.Tests.Transfers;

/// <summary>A large file: 256 MB, or 1 GB where <c>QUIRE_LARGE=1</c> asks for it.</summary>
public sealed class LargeFileTests
{
    private static readonly long Size = (Environment.GetEnvironmentVariable("QUIRE_LARGE") == "1" ? 1024L : 256L) * 1024 * 1024;

    [Fact]
    public async Task A_killed_upload_sends_again_only_what_was_under_way_and_a_killed_download_resumes_by_range()
    {
        using var deposit = await Deposit.MakeAsync();
        var up = Trees.Make(Path.Combine(deposit.Shell.Folder, "up"), 20);
        Trees.MakeLarge(Path.Combine(up, "zz", "large.dat"), Size);
        await KillUploadAsync(deposit, up);
        var rest = await deposit.Shell.JsonAsync("upload", up, deposit.Dataset);
        Assert.Equal(20, rest["unchanged"]!.GetValue<int>());
        Assert.Equal("zz/large.dat", Assert.Single(rest["files"]!.AsArray())!["path"]!.GetValue<string>());
        Assert.Equal(Size, rest["bytes"]!.GetValue<long>());
        Assert.Equal(21, (await deposit.PathsAsync()).Count);

        var mayEnd = new TaskCompletionSource();
        await using var proxy = await RecordingProxy.BeforeAsync(deposit.Server, mayEnd.Task);
        var down = Path.Combine(deposit.Shell.Folder, "down");
        var part = Path.Combine(down, "zz", "large.dat.part");
        (await InterruptAsync("INT", 0)).Ended(ExitCode.Interrupted);
        var first = new FileInfo(part).Length;
        Assert.InRange(first, 1, Size - 1);
        Assert.NotEqual(0, (await InterruptAsync("KILL", first)).Code);
        var second = new FileInfo(part).Length;
        Assert.InRange(second, first + 1, Size - 1);

        mayEnd.SetResult();
        using var shell = Shell.At(proxy.Address, deposit.Server.AdminToken);
        (await shell.RunAsync("download", deposit.Dataset, down)).Well();
        Trees.MustBeEqual(up, down);
        var ranges = proxy.Requests.Select(r => r.Header("Range")).OfType<string>().ToList();
        Assert.Equal([Range(first), Range(second)], ranges);

        async Task<Outcome> InterruptAsync(string signal, long beyond)
        {
            using var process = CliProcess.Start(
                proxy.Address,
                deposit.Server.AdminToken,
                "download",
                deposit.Dataset,
                down,
                "--jobs",
                "1"
            );
            while (!File.Exists(part) || new FileInfo(part).Length <= beyond)
            {
                Assert.False(process.HasEnded, "It ended before it could be interrupted.");
                await Task.Delay(5);
            }

            await process.SignalAsync(signal);
            return await process.EndAsync();
        }
    }

    private static string Range(long from) => $"bytes={from.ToString(CultureInfo.InvariantCulture)}-";

    // With one job files go in the order of their names: when the small ones are there, the large one is under way.
    private static async Task KillUploadAsync(Deposit deposit, string folder)
    {
        using var process = CliProcess.Start(deposit.Server, "upload", folder, deposit.Dataset, "--jobs", "1");
        while (
            (await deposit.Wire.GetAsync($"/api/datasets/{deposit.Id}/versions/:draft/files/counts")).Data[
                "total"
            ]!.GetValue<int>() < 20
        )
        {
            Assert.False(process.HasEnded, "It ended before it could be killed.");
            await Task.Delay(5);
        }

        await process.SignalAsync("KILL");
        Assert.NotEqual(0, (await process.EndAsync()).Code);
    }
}
