using Quire.Cli.Console;
using Quire.Cli.Tests.Running;
using Quire.Testing;

namespace Quire.Cli.Tests.Console;

/// <summary>A dry run that succeeds is one the caller may repeat without it.</summary>
public sealed class DryRunRightsTests
{
    [Fact]
    public async Task Who_may_only_read_is_told_before_anything_is_tried()
    {
        using var deposit = await Deposit.MakeAsync();
        var file = $"{await Make.FileAsync(deposit.Wire, deposit.Id, "a.txt", "a")}";
        await Make.PublishAsync(deposit.Wire, deposit.Id);
        var (_, token) = await Make.UserAsync(deposit.Wire);
        using var reader = Shell.At(deposit.Server.Address, token);
        var text = reader.Write("up/b.txt", "b");
        string[][] lines =
        [
            ["collection", "create", "new", "--in", deposit.Collection, "--contact", "x@example.edu"],
            ["collection", "edit", deposit.Collection, "--name", "New"],
            ["collection", "publish", deposit.Collection],
            ["role", "assign", "dataverseAdmin", "curator", "--collection", deposit.Collection],
            ["role", "assign", "dataverseAdmin", "curator", "--dataset", deposit.Dataset],
            ["collection", "delete", deposit.Collection],
            ["dataset", "create", deposit.Collection, "--json-file", reader.Write("d.json", Make.Dataset("New").ToJsonString())],
            ["dataset", "edit", deposit.Dataset, "--set", "subtitle=New"],
            ["dataset", "publish", deposit.Dataset],
            ["dataset", "submit", deposit.Dataset],
            ["dataset", "return", deposit.Dataset, "--reason", "x"],
            ["dataset", "delete", deposit.Dataset, "--destroy"],
            ["dataset", "lock", "add", deposit.Dataset, "Ingest"],
            ["dataset", "lock", "remove", deposit.Dataset],
            ["dataset", "private-url", "create", deposit.Dataset],
            ["dataset", "private-url", "delete", deposit.Dataset],
            ["file", "put", deposit.Dataset, text],
            ["file", "replace", file, text],
            ["file", "delete", file],
            ["file", "restrict", file],
            ["file", "metadata", "edit", file, "--description", "New"],
            ["upload", Path.GetDirectoryName(text)!, deposit.Dataset],
            ["sync", Path.GetDirectoryName(text)!, deposit.Dataset, "--to", "dataset", "--delete"],
        ];
        foreach (var line in lines)
        {
            var refused = (await reader.RunAsync([.. line, "--dry-run"])).Ended(ExitCode.NotPermitted);
            Assert.Contains("may not", refused.Error, StringComparison.Ordinal);
        }

        (await reader.RunAsync("download", deposit.Dataset, Path.Combine(reader.Folder, "down"), "--dry-run")).Well();
    }
}
