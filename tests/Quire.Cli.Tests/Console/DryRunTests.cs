using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Cli.Tests.Running;
using Quire.Testing;

namespace Quire.Cli.Tests.Console;

/// <summary>Every command that changes something can say so without doing it.</summary>
public sealed class DryRunTests
{
    // These keep to the user's own configuration; see LoginTests.
    private static readonly string[] Local = ["login", "logout", "config use", "config remove"];

    [Fact]
    public async Task No_dry_run_changes_anything_on_the_server()
    {
        using var deposit = await Deposit.MakeAsync();
        var file = $"{await Make.FileAsync(deposit.Wire, deposit.Id, "a.txt", "a")}";
        await using var proxy = await RecordingProxy.BeforeAsync(deposit.Server);
        using var shell = Shell.At(proxy.Address, deposit.Server.AdminToken);
        var text = shell.Write("up/b.txt", "b");
        var folder = Path.GetDirectoryName(text)!;
        (await deposit.Shell.RunAsync("admin", "settings", "set", ":StatusMessageText", "1")).Well();
        var held = (await deposit.Shell.JsonAsync("role", "assignments", "--dataset", deposit.Dataset))
            .AsArray()
            .First(a => a!["assignee"]!.GetValue<string>() == "@dataverseAdmin")!["role"]!.GetValue<string>();
        var (somebody, _) = await Make.UserAsync(deposit.Wire);
        var (other, _) = await Make.UserAsync(deposit.Wire);
        var place = await Make.CollectionAsync(deposit.Wire);
        var showing = await Make.CollectionAsync(deposit.Wire);
        (await deposit.Shell.RunAsync("dataset", "link", deposit.Dataset, showing)).Well();
        var (_, askersToken) = await Make.UserAsync(deposit.Wire);
        var closed = await RestrictedAsync(deposit);
        using var askers = Shell.At(proxy.Address, askersToken);
        var role = Make.Name("reader");
        (await deposit.Shell.RunAsync("role", "create", role, "--name", "Reader", "--permission", "DownloadFile")).Well();
        (await deposit.Shell.RunAsync("group", "create", deposit.Collection, "crew")).Well();
        (await deposit.Shell.RunAsync("group", "add", deposit.Collection, "crew", somebody)).Well();
        (await deposit.Shell.RunAsync("token", "create", "robot", "--scope", "read")).Well();
        string[][] lines =
        [
            ["collection", "move", deposit.Collection, place],
            ["collection", "link", deposit.Collection, place],
            ["collection", "unlink", deposit.Collection, place],
            ["dataset", "move", deposit.Dataset, place],
            ["dataset", "link", deposit.Dataset, place],
            ["dataset", "unlink", deposit.Dataset, showing],
            ["file", "access", "request", closed],
            ["file", "access", "grant", file, somebody],
            ["file", "access", "reject", file, somebody],
            ["file", "access", "revoke", file, somebody],
            ["group", "create", deposit.Collection, "another"],
            ["group", "delete", deposit.Collection, "crew"],
            ["group", "add", deposit.Collection, "crew", other],
            ["group", "remove", deposit.Collection, "crew", somebody],
            ["role", "create", "another", "--name", "Another", "--permission", "DownloadFile"],
            ["role", "delete", role],
            ["users", "rename", somebody, "somebody-else"],
            ["users", "merge", somebody, other],
            ["users", "deactivate", somebody],
            ["users", "delete", somebody],
            ["token", "create", "another", "--scope", "read"],
            ["token", "end", "robot"],
            ["collection", "create", "new", "--contact", "x@example.edu"],
            ["collection", "edit", deposit.Collection, "--name", "New"],
            ["collection", "publish", deposit.Collection],
            ["collection", "delete", deposit.Collection],
            ["dataset", "create", deposit.Collection, "--json-file", shell.Write("d.json", Make.Dataset("New").ToJsonString())],
            ["dataset", "edit", deposit.Dataset, "--set", "subtitle=New"],
            ["dataset", "publish", deposit.Dataset],
            ["dataset", "submit", deposit.Dataset],
            ["dataset", "return", deposit.Dataset, "--reason", "x"],
            ["dataset", "delete", deposit.Dataset],
            ["dataset", "embargo", deposit.Dataset, file, "--until", "2999-01-31"],
            ["dataset", "retention", deposit.Dataset, file, "--until", "2999-12-31"],
            ["dataset", "lock", "add", deposit.Dataset, "Ingest"],
            ["dataset", "lock", "remove", deposit.Dataset],
            ["dataset", "private-url", "create", deposit.Dataset],
            ["dataset", "private-url", "delete", deposit.Dataset],
            ["file", "put", deposit.Dataset, text],
            ["file", "replace", file, text],
            ["file", "delete", file],
            ["file", "restrict", file],
            ["file", "metadata", "edit", file, "--description", "New"],
            ["upload", folder, deposit.Dataset],
            ["download", deposit.Dataset, Path.Combine(shell.Folder, "down")],
            ["sync", folder, deposit.Dataset, "--to", "dataset", "--delete"],
            ["sync", folder, deposit.Dataset, "--to", "folder", "--delete"],
            ["role", "assign", "dataverseAdmin", "curator", "--collection", deposit.Collection],
            ["role", "revoke", "dataverseAdmin", held, "--dataset", deposit.Dataset],
            ["users", "create", "new", "--first-name", "N", "--last-name", "N", "--email", "n@example.edu", "--key", "burrito"],
            ["users", "superuser", "dataverseAdmin", "--revoke"],
            ["token", "renew"],
            ["token", "delete"],
            ["admin", "settings", "set", ":StatusMessageText", "2"],
            ["admin", "settings", "delete", ":StatusMessageText"],
            ["admin", "register-files", deposit.Collection],
            .. await MoreAsync(deposit),
        ];
        foreach (var line in lines)
        {
            // Nobody who has access asks for it.
            var caller = line is ["file", "access", "request", ..] ? askers : shell;
            var planned = (await caller.RunAsync([.. line, "--dry-run", "--json"])).Well();
            Assert.True(planned.Json["dryRun"]!.GetValue<bool>());
        }

        Assert.Equal(
            ["POST validateDatasetJson"],
            proxy.Requests.Where(r => r.Method != "GET").Select(r => $"{r.Method} {r.Target.Split('/')[^1]}")
        );
        Assert.Equal(
            ["up/b.txt"],
            Directory
                .EnumerateFiles(shell.Folder, "*.txt", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(shell.Folder, f))
        );
        Assert.Empty(WriteCommands().Except(Local).Except(lines.Select(CommandOf)));
    }

    [Fact]
    public async Task A_dry_run_says_what_would_be_done()
    {
        using var deposit = await Deposit.MakeAsync("Nests");
        var planned = (await deposit.Shell.RunAsync("dataset", "publish", deposit.Dataset, "--dry-run")).Well();
        Assert.Equal($"Would publish {deposit.Dataset} (Nests) (major).", planned.Lines.Single());
        Assert.Equal(
            ["dryRun", "action", "target", "summary"],
            (await deposit.Shell.JsonAsync("dataset", "publish", deposit.Dataset, "--dry-run")).AsObject().Select(m => m.Key)
        );
        Assert.Equal("DRAFT", (await deposit.Shell.JsonAsync("dataset", "show", deposit.Dataset))["state"]!.GetValue<string>());
    }

    /// <summary>The command a line begins with.</summary>
    internal static string CommandOf(string[] line) =>
        WriteCommands()
            .Where(c => $"{string.Join(' ', line)} ".StartsWith($"{c} ", StringComparison.Ordinal))
            .MaxBy(c => c.Length)
        ?? "";

    /// <summary>Lines about guestbooks, templates, tools, saved searches and more, with what they change.</summary>
    internal static async Task<string[][]> MoreAsync(Deposit deposit)
    {
        var (shell, collection) = (deposit.Shell, deposit.Collection);
        var manifest = shell.Write(
            "tool.tool",
            """
            {"displayName":"Map","description":"Looks","types":["explore"],"scope":"dataset","toolUrl":"https://tools.example.org",
             "toolParameters":{"queryParameters":[{"id":"{datasetId}"}]}}
            """
        );
        var document = shell.Write(
            "study.xml",
            "<codeBook><stdyDscr><citation><titlStmt><titl>Nests</titl></titlStmt></citation></stdyDscr></codeBook>"
        );
        var (library, guestbook) = (Make.Name("library"), await IdAsync("guestbook", "create", collection, "--name", "Who?"));
        var template = await IdAsync("template", "create", collection, "--name", "Nests");
        var tool = await IdAsync("tool", "add", manifest);
        var search = await IdAsync("saved-search", "create", "nobodywrotethis", "--in", collection);
        (await shell.RunAsync("group", "ip", "set", library, "--address", "192.0.2.1")).Well();
        var limited = await Make.CollectionAsync(deposit.Wire);
        (await shell.RunAsync("collection", "limit", "set", limited, "dataverseAdmin", ":guest")).Well();
        return
        [
            ["collection", "limit", "set", collection, "dataverseAdmin"],
            ["collection", "limit", "add", limited, ":authenticated-users"],
            ["collection", "limit", "remove", limited, ":guest"],
            ["collection", "limit", "lift", limited],
            ["collection", "logo", "set", collection, "--text", "A tern"],
            ["collection", "logo", "remove", collection],
            ["group", "ip", "set", library, "--address", "192.0.2.2"],
            ["group", "ip", "delete", library],
            ["guestbook", "create", collection, "--name", "Why?"],
            ["guestbook", "disable", collection, guestbook],
            ["guestbook", "enable", collection, guestbook],
            ["guestbook", "use", deposit.Dataset, guestbook],
            ["template", "create", collection, "--name", "Eggs"],
            ["template", "default", collection, template],
            ["template", "delete", template],
            ["tool", "add", manifest],
            ["tool", "delete", tool],
            ["saved-search", "create", "terns", "--in", collection],
            ["saved-search", "run", search],
            ["saved-search", "delete", search],
            ["dataset", "import", collection, document],
            ["dataset", "thumbnail", "set", deposit.Dataset, "--file", "1"],
            ["dataset", "thumbnail", "remove", deposit.Dataset],
        ];

        async Task<string> IdAsync(params string[] line) => $"{(await shell.JsonAsync(line))["id"]}";
    }

    /// <summary>The number of a published file that is given out to nobody.</summary>
    private static async Task<string> RestrictedAsync(Deposit deposit)
    {
        var (dataset, _) = await Make.DatasetAsync(deposit.Wire, deposit.Collection);
        var file = $"{await Make.FileAsync(deposit.Wire, dataset, "closed.txt", "c")}";
        (await deposit.Shell.RunAsync("file", "restrict", file)).Well();
        await Make.PublishAsync(deposit.Wire, dataset);
        return file;
    }

    /// <summary>Every command that changes something.</summary>
    internal static IEnumerable<string> WriteCommands()
    {
        using var shell = Shell.Empty();
        return [.. Under(QuireCommandLine.Build(shell.Host()), "")];
    }

    private static IEnumerable<string> Under(Command command, string path) =>
        command.Subcommands.SelectMany(c => Under(c, $"{path}{c.Name} ").Concat(c is WriteCommand ? [$"{path}{c.Name}"] : []));
}
