using System.Diagnostics;
using Quire.Cli.Console;
using Quire.Cli.Tests.Running;

namespace Quire.Cli.Tests.Transfers;

/// <summary>A second run has nothing to do, and what cannot be moved is named.</summary>
public sealed class SettlingTests
{
    [Fact]
    public async Task Names_of_every_kind_go_up_once_and_come_down_once()
    {
        using var deposit = await Deposit.MakeAsync();
        var shell = deposit.Shell;
        foreach (
            var name in (string[])
                ["a:b*c.txt", "a b.txt", "a_b.txt", "søm/ü?.txt", "søm/ü_.txt", "empty.txt", ".hidden", "x-1.txt"]
        )
        {
            shell.Write($"data/{name}", name == "empty.txt" ? "" : $"content of {name}");
        }

        var folder = Path.Combine(shell.Folder, "data");
        Assert.Equal(8, (await shell.JsonAsync("upload", folder, deposit.Dataset))["added"]!.GetValue<int>());
        var second = await shell.JsonAsync("upload", folder, deposit.Dataset);
        Assert.Equal((8, 0), (second["unchanged"]!.GetValue<int>(), second["files"]!.AsArray().Count));
        Assert.Equal(8, (await deposit.PathsAsync()).Count);

        var down = Path.Combine(shell.Folder, "down");
        Assert.Equal(8, (await shell.JsonAsync("download", deposit.Dataset, down))["downloaded"]!.GetValue<int>());
        Assert.Equal(8, (await shell.JsonAsync("download", deposit.Dataset, down))["unchanged"]!.GetValue<int>());
    }

    [Fact]
    public async Task Links_are_followed_and_pipes_are_named()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Asks Linux for pipes.");
        using var deposit = await Deposit.MakeAsync();
        var shell = deposit.Shell;
        shell.Write("elsewhere/target.txt", "the target");
        var folder = Path.GetDirectoryName(shell.Write("data/a.txt", "a"))!;
        File.CreateSymbolicLink(Path.Combine(folder, "link.txt"), "../elsewhere/target.txt");
        using (var make = Process.Start("mkfifo", [Path.Combine(folder, "pipe")]))
        {
            await make.WaitForExitAsync();
        }

        var sent = (await shell.RunAsync("upload", folder, deposit.Dataset)).Well();
        Assert.Equal("2 added, 1 skipped, 0 unchanged; 11 B moved.", sent.Lines.Single());
        Assert.Contains("warning: pipe: It is a named pipe, not a file.", sent.Error, StringComparison.Ordinal);
        var listed = (await shell.JsonAsync("file", "list", deposit.Dataset)).AsArray();
        Assert.Equal(["a.txt:1", "link.txt:10"], listed.Select(f => $"{f!["path"]}:{f["size"]}").Order(StringComparer.Ordinal));
        Assert.Contains(
            "named pipe",
            (await shell.RunAsync("upload", Path.Combine(folder, "pipe"), deposit.Dataset)).Ended(ExitCode.Usage).Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "named pipe",
            (await shell.RunAsync("file", "put", deposit.Dataset, Path.Combine(folder, "pipe"))).Ended(ExitCode.Failed).Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task One_file_is_uploaded_like_a_folder_with_nothing_else_in_it()
    {
        using var deposit = await Deposit.MakeAsync();
        var file = deposit.Shell.Write("data/a.txt", "a");
        deposit.Shell.Write("data/b.txt", "b");
        Assert.Equal(
            1,
            (await deposit.Shell.JsonAsync("upload", file, deposit.Dataset, "--directory", "raw"))["added"]!.GetValue<int>()
        );
        Assert.Equal(
            "1 unchanged; 0 B moved.",
            (await deposit.Shell.RunAsync("upload", file, deposit.Dataset, "--directory", "raw")).Well().Lines.Single()
        );
        Assert.Equal(["raw/a.txt"], await deposit.PathsAsync());
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_told_as_such_and_the_others_go()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Has a file nobody can read from its start, not even root.");
        using var deposit = await Deposit.MakeAsync();
        var folder = Path.GetDirectoryName(deposit.Shell.Write("data/open.txt", "y"))!;
        File.CreateSymbolicLink(Path.Combine(folder, "secret.txt"), "/proc/self/mem");
        var partly = (await deposit.Shell.RunAsync("upload", folder, deposit.Dataset)).Ended(ExitCode.Partial);
        Assert.Contains("failed: secret.txt: 'secret.txt' cannot be read", partly.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("does not answer", partly.Error, StringComparison.Ordinal);
        Assert.Equal(["open.txt"], await deposit.PathsAsync());
    }

    [Fact]
    public async Task Empty_files_have_a_size()
    {
        using var deposit = await Deposit.MakeAsync();
        var folder = Path.GetDirectoryName(deposit.Shell.Write("data/empty.txt", ""))!;
        Assert.Equal(
            "add\tempty.txt\t0 B",
            (await deposit.Shell.RunAsync("upload", folder, deposit.Dataset, "--dry-run")).Well().Lines[0]
        );
    }
}
