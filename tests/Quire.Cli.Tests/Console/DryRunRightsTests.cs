using Quire.Cli.Console;
using Quire.Cli.Tests.Running;
using Quire.Testing;

namespace Quire.Cli.Tests.Console;

/// <summary>A dry run that succeeds is one the caller may repeat without it.</summary>
public sealed class DryRunRightsTests
{
    // The caller's own configuration and tokens, reading, and what says what it is about to change by reading what only those may
    // read who may change it.
    private static readonly string[] Own =
    [
        "login",
        "logout",
        "config use",
        "config remove",
        "token renew",
        "token delete",
        "token create",
        "token end",
        "download",
        "admin settings set",
        "admin settings delete",
    ];

    [Fact]
    public async Task Who_may_only_read_is_told_before_anything_is_tried()
    {
        using var deposit = await Deposit.MakeAsync();
        var file = $"{await Make.FileAsync(deposit.Wire, deposit.Id, "a.txt", "a")}";
        await Make.PublishAsync(deposit.Wire, deposit.Id);
        var (_, token) = await Make.UserAsync(deposit.Wire);
        using var reader = Shell.At(deposit.Server.Address, token);
        var text = reader.Write("up/b.txt", "b");
        var (somebody, _) = await Make.UserAsync(deposit.Wire);
        var showing = await Make.CollectionAsync(deposit.Wire, published: true);
        var (role, place) = (Make.Name("reader"), Make.Name("editor"));
        string[][] before =
        [
            ["dataset", "link", deposit.Dataset, showing],
            ["role", "create", role, "--name", "Reader", "--permission", "DownloadFile"],
            ["role", "create", place, "--name", "Editor", "--permission", "EditDataset", "--collection", deposit.Collection],
            ["group", "create", deposit.Collection, "crew"],
            ["group", "add", deposit.Collection, "crew", somebody],
        ];
        foreach (var line in before)
        {
            (await deposit.Shell.RunAsync(line)).Well();
        }

        string[][] lines =
        [
            ["collection", "create", "new", "--in", deposit.Collection, "--contact", "x@example.edu"],
            ["collection", "edit", deposit.Collection, "--name", "New"],
            ["collection", "publish", deposit.Collection],
            ["role", "assign", "dataverseAdmin", "curator", "--collection", deposit.Collection],
            ["role", "assign", "dataverseAdmin", "curator", "--dataset", deposit.Dataset],
            ["collection", "delete", deposit.Collection],
            ["collection", "move", deposit.Collection, showing],
            ["collection", "link", deposit.Collection, showing],
            ["collection", "unlink", deposit.Collection, showing],
            ["dataset", "move", deposit.Dataset, showing],
            ["dataset", "link", deposit.Dataset, deposit.Collection],
            ["dataset", "unlink", deposit.Dataset, showing],
            ["role", "create", "another", "--name", "Another", "--permission", "DownloadFile"],
            ["role", "create", "another", "--name", "Another", "--permission", "EditDataset", "--collection", deposit.Collection],
            ["role", "delete", role],
            ["role", "delete", place],
            ["role", "revoke", "dataverseAdmin", "admin", "--collection", deposit.Collection],
            ["group", "create", deposit.Collection, "another"],
            ["group", "delete", deposit.Collection, "crew"],
            ["group", "add", deposit.Collection, "crew", somebody],
            ["group", "remove", deposit.Collection, "crew", somebody],
            ["users", "create", "new", "--first-name", "N", "--last-name", "N", "--email", "n@example.edu", "--key", "wrong"],
            ["users", "superuser", somebody],
            ["users", "rename", somebody, "somebody-else"],
            ["users", "merge", somebody, "dataverseAdmin"],
            ["users", "deactivate", somebody],
            ["users", "delete", somebody],
            ["file", "access", "request", file],
            ["file", "access", "grant", file, somebody],
            ["file", "access", "reject", file, somebody],
            ["file", "access", "revoke", file, somebody],
            ["dataset", "embargo", deposit.Dataset, file, "--until", "2999-01-31"],
            ["dataset", "retention", deposit.Dataset, file, "--until", "2999-12-31"],
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
            ["admin", "register-files", deposit.Collection],
            .. await DryRunTests.MoreAsync(deposit),
        ];
        foreach (var line in lines)
        {
            var refused = (await reader.RunAsync([.. line, "--dry-run"])).Ended(ExitCode.NotPermitted);
            Assert.Contains("may not", refused.Error, StringComparison.Ordinal);
        }

        Assert.Empty(DryRunTests.WriteCommands().Except(Own).Except(lines.Select(DryRunTests.CommandOf)));
        (await reader.RunAsync("download", deposit.Dataset, Path.Combine(reader.Folder, "down"), "--dry-run")).Well();
    }
}
