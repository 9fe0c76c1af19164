using System.Security.Cryptography;
using Quire.Cli.Console;
using Quire.Cli.Tests.Running;
using Quire.Testing;

namespace Quire.Cli.Tests.Files;

public sealed class FileTests
{
    [Fact]
    public async Task A_file_is_put_listed_described_and_got()
    {
        using var deposit = await Deposit.MakeAsync();
        var shell = deposit.Shell;
        var path = shell.Write("readings.txt", "20.1 20.4 19.8");
        var put = Assert.Single(
            (
                await shell.JsonAsync(
                    "file",
                    "put",
                    deposit.Dataset,
                    path,
                    "--directory",
                    "raw/2024",
                    "--description",
                    "Raw",
                    "--category",
                    "Data"
                )
            ).AsArray()
        )!;
        Assert.Equal(
            ["id", "path", "size", "contentType", "checksum", "restricted", "description", "categories"],
            put.AsObject().Select(m => m.Key).Where(k => k != "persistentId")
        );
        Assert.Equal("raw/2024/readings.txt", put["path"]!.GetValue<string>());
        var id = $"{put["id"]}";

        var edited = await shell.JsonAsync(
            "file",
            "metadata",
            "edit",
            id,
            "--description",
            "Readings",
            "--category",
            "Data",
            "--category",
            "Raw"
        );
        Assert.Equal("Readings", edited["description"]!.GetValue<string>());
        Assert.Equal("raw/2024/readings.txt", edited["path"]!.GetValue<string>());
        Assert.Equal(
            ["Data", "Raw"],
            (await shell.JsonAsync("file", "metadata", "show", id))["categories"]!
                .AsArray()
                .Select(c => c!.GetValue<string>())
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            [id, "raw/2024/readings.txt", "14 B"],
            (await shell.RunAsync("file", "list", deposit.Dataset)).Well().Lines.Single().Split('\t')[..3]
        );

        var got = await shell.JsonAsync(
            "file",
            "get",
            id,
            "-o",
            Directory.CreateDirectory(Path.Combine(shell.Folder, "got")).FullName
        );
        Assert.Equal(14, got["bytes"]!.GetValue<long>());
        Assert.Equal("20.1 20.4 19.8", await File.ReadAllTextAsync(got["path"]!.GetValue<string>()));
        Assert.Equal("20.1 20.4 19.8", (await shell.RunAsync("file", "get", id, "-o", "-")).Well().Out);
    }

    [Fact]
    public async Task An_existing_file_is_not_overwritten_unasked()
    {
        using var deposit = await Deposit.MakeAsync();
        var id = await Make.FileAsync(deposit.Wire, deposit.Id, "a.txt", "theirs");
        var mine = deposit.Shell.Write("a.txt", "mine");
        var refused = (await deposit.Shell.RunAsync("file", "get", $"{id}", "-o", mine)).Ended(ExitCode.Usage);
        Assert.Contains("--force", refused.Error, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(mine));
        (await deposit.Shell.RunAsync("file", "get", $"{id}", "-o", mine, "--force")).Well();
        Assert.Equal("theirs", await File.ReadAllTextAsync(mine));
    }

    [Fact]
    public async Task A_published_file_is_replaced()
    {
        using var deposit = await Deposit.MakeAsync();
        var id = await Make.FileAsync(deposit.Wire, deposit.Id, "a.txt", "old");
        await Make.PublishAsync(deposit.Wire, deposit.Id);
        var path = deposit.Shell.Write("new/a.txt", $"new {RandomNumberGenerator.GetInt32(int.MaxValue)}");
        var replaced = Assert.Single((await deposit.Shell.JsonAsync("file", "replace", $"{id}", path)).AsArray())!;
        Assert.NotEqual(id, replaced["id"]!.GetValue<long>());
        Assert.Equal(["a.txt"], await deposit.PathsAsync());
        Assert.Equal(
            await File.ReadAllTextAsync(path),
            (await deposit.Shell.RunAsync("file", "get", $"{replaced["id"]}", "-o", "-")).Well().Out
        );
    }

    [Fact]
    public async Task Files_are_restricted_freed_and_deleted()
    {
        using var deposit = await Deposit.MakeAsync();
        var one = await Make.FileAsync(deposit.Wire, deposit.Id, "a.txt", "a");
        var two = await Make.FileAsync(deposit.Wire, deposit.Id, "b.txt", "b");
        (await deposit.Shell.RunAsync("file", "restrict", $"{one}")).Well();
        Assert.True((await deposit.Shell.JsonAsync("file", "metadata", "show", $"{one}"))["restricted"]!.GetValue<bool>());
        (await deposit.Shell.RunAsync("file", "restrict", $"{one}", "--lift")).Well();
        Assert.False((await deposit.Shell.JsonAsync("file", "metadata", "show", $"{one}"))["restricted"]!.GetValue<bool>());
        (await deposit.Shell.RunAsync("file", "restrict", $"{one}", "--terms", "Ask us", "--allow-requests")).Well();
        Assert.True((await deposit.Shell.JsonAsync("file", "metadata", "show", $"{one}"))["restricted"]!.GetValue<bool>());
        (await deposit.Shell.RunAsync("file", "delete", $"{one}", $"{two}", "--yes")).Well();
        Assert.Empty(await deposit.PathsAsync());
    }

    [Fact]
    public async Task Mistakes_are_named_before_anything_is_sent()
    {
        using var deposit = await Deposit.MakeAsync();
        (await deposit.Shell.RunAsync("file", "put", deposit.Dataset, "/nowhere.txt")).Ended(ExitCode.Usage);
        (await deposit.Shell.RunAsync("file", "metadata", "edit", "1")).Ended(ExitCode.Usage);
        (await deposit.Shell.RunAsync("file", "metadata", "show", "99999999")).Ended(ExitCode.NotFound);
        (await deposit.Shell.RunAsync("file", "get", "not-an-id")).Ended(ExitCode.Usage);
    }
}
