using Quire.Cli.Tests.Running;
using Quire.Testing;

namespace Quire.Cli.Tests.Transfers;

/// <summary>A folder with 2,000 files goes up and down again, the program being killed half-way each time.</summary>
public sealed class ManyFilesTests
{
    private const int Files = 2000;

    [Fact]
    public async Task A_killed_upload_and_a_killed_download_go_on_where_they_stopped()
    {
        using var deposit = await Deposit.MakeAsync();
        var up = Trees.Make(Path.Combine(deposit.Shell.Folder, "up"), Files);
        var down = Path.Combine(deposit.Shell.Folder, "down");

        var arrived = await KillAsync(deposit, () => StoredAsync(deposit), "upload", up, deposit.Dataset);
        var rest = await deposit.Shell.JsonAsync("upload", up, deposit.Dataset);
        Assert.Equal(Files, rest["added"]!.GetValue<int>() + rest["unchanged"]!.GetValue<int>());
        Assert.InRange(rest["unchanged"]!.GetValue<int>(), arrived, Files - 1);
        Assert.Equal(Files, await StoredAsync(deposit));

        var come = await KillAsync(deposit, () => Task.FromResult(Trees.Count(down)), "download", deposit.Dataset, down);
        var second = await deposit.Shell.JsonAsync("download", deposit.Dataset, down);
        Assert.Equal(Files, second["downloaded"]!.GetValue<int>() + second["unchanged"]!.GetValue<int>());
        Assert.InRange(second["unchanged"]!.GetValue<int>(), come, Files - 1);
        Trees.MustBeEqual(up, down);
    }

    private static async Task<int> KillAsync(Deposit deposit, Func<Task<int>> count, params string[] arguments)
    {
        using var process = CliProcess.Start(deposit.Server, arguments);
        int done;
        while ((done = await count()) < Files / 4)
        {
            Assert.False(process.HasEnded, "It ended before it could be killed.");
            await Task.Delay(250);
        }

        await process.SignalAsync("KILL");
        Assert.NotEqual(0, (await process.EndAsync()).Code);
        Assert.InRange(done, 1, Files - 1);
        return done;
    }

    private static async Task<int> StoredAsync(Deposit deposit) =>
        (await deposit.Wire.GetAsync($"/api/datasets/{deposit.Id}/versions/:draft/files/counts")).Data["total"]!.GetValue<int>();
}
