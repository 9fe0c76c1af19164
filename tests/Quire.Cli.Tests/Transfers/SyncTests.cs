using Quire.Cli.Console;
using Quire.Cli.Tests.Running;
using Quire.Testing;

namespace Quire.Cli.Tests.Transfers;

public sealed class SyncTests
{
    [Fact]
    public async Task A_dataset_loses_files_only_when_asked()
    {
        using var deposit = await Deposit.MakeAsync();
        await Make.FileAsync(deposit.Wire, deposit.Id, "theirs.txt", "theirs");
        var folder = Path.GetDirectoryName(deposit.Shell.Write("data/mine.txt", "mine"))!;
        (await deposit.Shell.RunAsync("sync", folder, deposit.Dataset, "--to", "dataset")).Well();
        Assert.Equal(["mine.txt", "theirs.txt"], await deposit.PathsAsync());

        var unasked = (await deposit.Shell.RunAsync("sync", folder, deposit.Dataset, "--to", "dataset", "--delete")).Ended(
            ExitCode.Usage
        );
        Assert.Contains("removing 1 of its files", unasked.Error, StringComparison.Ordinal);
        Assert.Equal(["mine.txt", "theirs.txt"], await deposit.PathsAsync());

        var done = await deposit.Shell.JsonAsync("sync", folder, deposit.Dataset, "--to", "dataset", "--delete", "--yes");
        Assert.Equal(1, done["removed"]!.GetValue<int>());
        Assert.Equal(["mine.txt"], await deposit.PathsAsync());
        Assert.Equal(["mine.txt"], Names(folder));
    }

    [Fact]
    public async Task A_folder_loses_files_only_when_asked()
    {
        using var deposit = await Deposit.MakeAsync();
        await Make.FileAsync(deposit.Wire, deposit.Id, "theirs.txt", "theirs");
        var folder = Path.GetDirectoryName(deposit.Shell.Write("data/mine.txt", "mine"))!;
        deposit.Shell.Write("data/half.txt.part", "of a download");
        (await deposit.Shell.RunAsync("sync", folder, deposit.Dataset, "--to", "folder")).Well();
        Assert.Equal(["half.txt.part", "mine.txt", "theirs.txt"], Names(folder));
        (await deposit.Shell.RunAsync("sync", folder, deposit.Dataset, "--to", "folder", "--delete")).Ended(ExitCode.Usage);
        (deposit.Shell.OnTerminal, deposit.Shell.Input) = (true, "yes\n");
        (await deposit.Shell.RunAsync("sync", folder, deposit.Dataset, "--to", "folder", "--delete")).Well();
        Assert.Equal(["half.txt.part", "theirs.txt"], Names(folder));
        deposit.Shell.OnTerminal = false;
        Assert.Equal(["theirs.txt"], await deposit.PathsAsync());
    }

    [Fact]
    public async Task What_a_pattern_leaves_out_is_not_deleted_either()
    {
        using var deposit = await Deposit.MakeAsync();
        await Make.FileAsync(deposit.Wire, deposit.Id, "keep.log", "x");
        await Make.FileAsync(deposit.Wire, deposit.Id, "drop.txt", "x");
        var folder = Path.GetDirectoryName(deposit.Shell.Write("data/mine.txt", "mine"))!;
        (
            await deposit.Shell.RunAsync(
                "sync",
                folder,
                deposit.Dataset,
                "--to",
                "dataset",
                "--delete",
                "--yes",
                "--exclude",
                "*.log"
            )
        ).Well();
        Assert.Equal(["keep.log", "mine.txt"], await deposit.PathsAsync());
    }

    [Fact]
    public async Task Nothing_to_delete_needs_no_question()
    {
        using var deposit = await Deposit.MakeAsync();
        var folder = Path.GetDirectoryName(deposit.Shell.Write("data/mine.txt", "mine"))!;
        (await deposit.Shell.RunAsync("sync", folder, deposit.Dataset, "--to", "dataset", "--delete")).Well();
        (await deposit.Shell.RunAsync("sync", Path.Combine(folder, "nowhere"), deposit.Dataset, "--to", "dataset")).Ended(
            ExitCode.Usage
        );
    }

    private static IEnumerable<string> Names(string folder) =>
        Directory.GetFiles(folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);
}
