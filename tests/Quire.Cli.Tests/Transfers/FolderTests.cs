using Quire.Cli.Console;
using Quire.Cli.Tests.Running;
using Quire.Testing;
using Quire.Testing.Stub;

namespace Quire.Cli.Tests.Transfers;

public sealed class FolderTests
{
    [Fact]
    public async Task Only_what_changed_is_uploaded()
    {
        using var deposit = await Deposit.MakeAsync();
        var shell = deposit.Shell;
        var folder = Path.GetDirectoryName(shell.Write("data/a.txt", "a"))!;
        shell.Write("data/raw/b.txt", "b");
        shell.Write("data/raw/2024/måned.txt", "c");
        var first = await shell.JsonAsync("upload", folder, deposit.Dataset);
        Assert.Equal(
            [
                "dataset",
                "folder",
                "dryRun",
                "added",
                "replaced",
                "removed",
                "downloaded",
                "unchanged",
                "failed",
                "bytes",
                "files",
            ],
            first.AsObject().Select(m => m.Key)
        );
        Assert.Equal((3, 0, 3L), (Count(first, "added"), Count(first, "unchanged"), first["bytes"]!.GetValue<long>()));
        Assert.Equal(["a.txt", "raw/2024/måned.txt", "raw/b.txt"], await deposit.PathsAsync());
        await Make.PublishAsync(deposit.Wire, deposit.Id);

        shell.Write("data/raw/b.txt", "changed");
        shell.Write("data/new.txt", "new");
        var second = await shell.JsonAsync("upload", folder, deposit.Dataset);
        Assert.Equal((1, 1, 2), (Count(second, "added"), Count(second, "replaced"), Count(second, "unchanged")));
        Assert.Equal(
            ["new.txt:add", "raw/b.txt:replace"],
            second["files"]!.AsArray().Select(f => $"{f!["path"]}:{f["action"]}").Order(StringComparer.Ordinal)
        );
        Assert.Equal("4 unchanged; 0 B moved.", (await shell.RunAsync("upload", folder, deposit.Dataset)).Well().Lines.Single());
    }

    [Fact]
    public async Task Only_what_is_missing_or_different_is_downloaded()
    {
        using var deposit = await Deposit.MakeAsync();
        await Make.FileAsync(deposit.Wire, deposit.Id, "a.txt", "a");
        await Make.FileAsync(
            deposit.Wire,
            deposit.Id,
            "b.txt",
            "b",
            new System.Text.Json.Nodes.JsonObject { ["directoryLabel"] = "raw" }
        );
        var folder = Path.Combine(deposit.Shell.Folder, "down");
        Assert.Equal(2, Count(await deposit.Shell.JsonAsync("download", deposit.Dataset, folder), "downloaded"));
        deposit.Shell.Write("down/raw/b.txt", "mine");
        deposit.Shell.Write("down/extra.txt", "stays");
        var second = await deposit.Shell.JsonAsync("download", deposit.Dataset, folder);
        Assert.Equal((1, 1), (Count(second, "downloaded"), Count(second, "unchanged")));
        Assert.Equal("b", await File.ReadAllTextAsync(Path.Combine(folder, "raw", "b.txt")));
        Assert.Equal("stays", await File.ReadAllTextAsync(Path.Combine(folder, "extra.txt")));
    }

    [Fact]
    public async Task Patterns_and_folders_choose()
    {
        using var deposit = await Deposit.MakeAsync();
        var folder = Path.GetDirectoryName(deposit.Shell.Write("data/a.txt", "a"))!;
        deposit.Shell.Write("data/raw/b.log", "b");
        deposit.Shell.Write("data/raw/c.txt", "c");
        deposit.Shell.Write("data/tmp/d.txt", "d");
        (
            await deposit.Shell.RunAsync(
                "upload",
                folder,
                deposit.Dataset,
                "--directory",
                "2024",
                "--include",
                "*.txt",
                "--exclude",
                "tmp/*"
            )
        ).Well();
        Assert.Equal(["2024/a.txt", "2024/raw/c.txt"], await deposit.PathsAsync());
        var down = Path.Combine(deposit.Shell.Folder, "down");
        (await deposit.Shell.RunAsync("download", deposit.Dataset, down, "--directory", "2024/raw")).Well();
        Assert.Equal(
            ["c.txt"],
            Directory.EnumerateFiles(down, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(down, f))
        );
    }

    [Fact]
    public async Task One_failure_does_not_stop_the_others_and_shows_in_the_exit_code()
    {
        using var deposit = await Deposit.MakeAsync();
        await Make.FileAsync(deposit.Wire, deposit.Id, "good.txt", "good");
        var lost = await Make.FileAsync(deposit.Wire, deposit.Id, "lost.txt", "lost");
        await using var proxy = await StubServer.StartAsync(
            async (context, request) =>
            {
                if (request.Target.Contains($"datafile/{lost}", StringComparison.Ordinal))
                {
                    await StubServer.WriteAsync(context, """{"status":"ERROR","message":"The bytes are gone."}""", 404);
                    return;
                }

                using var http = new HttpClient { BaseAddress = deposit.Server.Address };
                http.DefaultRequestHeaders.Add("X-Dataverse-key", deposit.Server.AdminToken);
                await context.Response.Body.WriteAsync(await http.GetByteArrayAsync(request.Target));
            }
        );
        using var shell = Shell.At(proxy.Address, deposit.Server.AdminToken);
        var folder = Path.Combine(shell.Folder, "down");
        var partly = (await shell.RunAsync("download", deposit.Dataset, folder, "--json")).Ended(ExitCode.Partial);
        Assert.Equal((1, 1), (Count(partly.Json, "downloaded"), Count(partly.Json, "failed")));
        Assert.Contains(
            "bytes are gone",
            partly.Json["files"]!.AsArray().Single(f => f!["path"]!.GetValue<string>() == "lost.txt")![
                "error"
            ]!.GetValue<string>(),
            StringComparison.Ordinal
        );
        Assert.Contains("lost.txt: The bytes are gone.", partly.Error, StringComparison.Ordinal);
        Assert.Contains("1 of 2 files failed", partly.Error, StringComparison.Ordinal);
        Assert.Equal("good", await File.ReadAllTextAsync(Path.Combine(folder, "good.txt")));
        (await shell.RunAsync("download", deposit.Dataset, folder)).Ended(ExitCode.NotFound);
    }

    private static int Count(System.Text.Json.Nodes.JsonNode result, string name) => result[name]!.GetValue<int>();

    [Fact]
    public async Task Of_a_single_file_nothing_beside_it_is_looked_at()
    {
        using var deposit = await Deposit.MakeAsync();
        var shell = deposit.Shell;
        shell.Write("data/deep/other.txt", "other");
        // Something that could not be sent, where everything in the folder were looked at.
        File.CreateSymbolicLink(Path.Combine(shell.Folder, "data", "lost"), "nowhere");
        var file = shell.Write("data/mesh.part", "of a crane");

        var done = await shell.JsonAsync("upload", file, deposit.Dataset);

        Assert.Equal((1, null), (Count(done, "added"), done["skipped"]));
        Assert.Equal(["mesh.part"], await deposit.PathsAsync());
        Assert.Equal(1, Count(await shell.JsonAsync("upload", file, deposit.Dataset), "unchanged"));
        Assert.Contains(
            "leads nowhere",
            (await shell.RunAsync("upload", Path.Combine(shell.Folder, "data"), deposit.Dataset)).Well().Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_is_called_like_a_download_under_way_is_named_and_left_out()
    {
        using var deposit = await Deposit.MakeAsync();
        var folder = Path.GetDirectoryName(deposit.Shell.Write("data/mesh.part", "of a crane"))!;
        var done = (await deposit.Shell.RunAsync("upload", folder, deposit.Dataset)).Well();
        Assert.Contains("mesh.part: Its name ends as those of downloads under way do", done.Error, StringComparison.Ordinal);
        Assert.Empty(await deposit.PathsAsync());
    }

    [Fact]
    public async Task Files_called_like_downloads_under_way_are_downloaded_beside_each_other()
    {
        using var deposit = await Deposit.MakeAsync();
        string[] names = ["crane", "crane.1.part", "crane.part", "crane.part.part"];
        foreach (var name in names)
        {
            await Make.FileAsync(deposit.Wire, deposit.Id, name, $"bytes of {name}");
        }

        var folder = Path.Combine(deposit.Shell.Folder, "down");
        Assert.Equal(4, Count(await deposit.Shell.JsonAsync("download", deposit.Dataset, folder, "--jobs", "1"), "downloaded"));
        Assert.Equal(names, Directory.GetFiles(folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
        Assert.All(names, n => Assert.Equal($"bytes of {n}", File.ReadAllText(Path.Combine(folder, n))));

        // What is there already is no download under way either.
        File.Delete(Path.Combine(folder, "crane"));
        Assert.Equal(1, Count(await deposit.Shell.JsonAsync("download", deposit.Dataset, folder), "downloaded"));
        Assert.All(names, n => Assert.Equal($"bytes of {n}", File.ReadAllText(Path.Combine(folder, n))));
    }
}
