using Quire.Cli.Console;
using Quire.Cli.Tests.Running;
using Quire.Testing;

namespace Quire.Cli.Tests.Collections;

public sealed class CollectionTests
{
    [Fact]
    public async Task A_collection_is_made_shown_published_listed_and_deleted()
    {
        using var shell = await Shell.AdminAsync();
        var alias = Make.Name("cli");
        var made = await shell.JsonAsync(
            "collection",
            "create",
            alias,
            "--name",
            "My lab",
            "--contact",
            "lab@example.edu",
            "--type",
            "LABORATORY",
            "--description",
            "Nests"
        );
        Assert.Equal(
            ["id", "alias", "name", "type", "description", "contacts", "published", "parentId"],
            made.AsObject().Select(m => m.Key)
        );
        Assert.Equal("My lab", made["name"]!.GetValue<string>());
        Assert.False(made["published"]!.GetValue<bool>());

        var below = Make.Name("cli");
        (await shell.RunAsync("collection", "create", below, "--in", alias, "--contact", "lab@example.edu")).Well();
        var published = await shell.JsonAsync("collection", "publish", alias);
        Assert.Equal("collection publish", published["action"]!.GetValue<string>());
        Assert.Equal(alias, published["target"]!.GetValue<string>());
        Assert.True((await shell.JsonAsync("collection", "show", alias))["published"]!.GetValue<bool>());

        var listed = Assert.Single((await shell.JsonAsync("collection", "list", alias)).AsArray())!;
        Assert.Equal("collection", listed["type"]!.GetValue<string>());
        Assert.Equal(alias, listed["parent"]!.GetValue<string>());
        Assert.Equal(below, (await shell.RunAsync("collection", "list", alias)).Well().Lines.Single().Split('\t')[3]);

        (await shell.RunAsync("collection", "delete", below, "--yes")).Well();
        Assert.Empty((await shell.JsonAsync("collection", "list", alias)).AsArray());
    }

    [Fact]
    public async Task A_collection_comes_from_a_file_or_from_standard_input()
    {
        using var shell = await Shell.AdminAsync();
        var (first, second) = (Make.Name("cli"), Make.Name("cli"));
        var file = shell.Write("collection.json", Make.Collection(first).ToJsonString());
        Assert.Equal(first, (await shell.JsonAsync("collection", "create", "--json-file", file))["alias"]!.GetValue<string>());
        (await shell.RunAsync("collection", "create", second, "--json-file", file)).Ended(ExitCode.Usage);
        shell.Input = Make.Collection(second).ToJsonString();
        Assert.Equal(
            second,
            (await shell.JsonAsync("collection", "create", "--json-file", "-", "--in", first))["alias"]!.GetValue<string>()
        );
    }

    [Fact]
    public async Task What_is_missing_is_named()
    {
        using var shell = await Shell.AdminAsync();
        Assert.Contains(
            "contact",
            (await shell.RunAsync("collection", "create", "x")).Ended(ExitCode.Usage).Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "alias",
            (await shell.RunAsync("collection", "create")).Ended(ExitCode.Usage).Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "no file",
            (await shell.RunAsync("collection", "create", "--json-file", "/nowhere.json")).Ended(ExitCode.Usage).Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "line 2",
            (await shell.RunAsync("collection", "create", "--json-file", shell.Write("x.json", "{\n\"alias\": x")))
                .Ended(ExitCode.Usage)
                .Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_collection_is_changed_and_what_is_not_given_stays()
    {
        using var shell = await Shell.AdminAsync();
        var alias = Make.Name("cli");
        await shell.JsonAsync(
            "collection",
            "create",
            alias,
            "--name",
            "My lab",
            "--contact",
            "lab@example.edu",
            "--type",
            "LABORATORY"
        );
        var edited = await shell.JsonAsync(
            "collection",
            "edit",
            alias,
            "--description",
            "Nests",
            "--affiliation",
            "Coast Institute"
        );
        Assert.Equal(
            ("My lab", "LABORATORY", "Nests", "lab@example.edu"),
            (
                edited["name"]!.GetValue<string>(),
                edited["type"]!.GetValue<string>(),
                edited["description"]!.GetValue<string>(),
                edited["contacts"]![0]!.GetValue<string>()
            )
        );
        var renamed = await shell.JsonAsync("collection", "edit", alias, "--alias", $"{alias}n", "--contact", "new@example.edu");
        Assert.Equal(
            ($"{alias}n", "new@example.edu"),
            (renamed["alias"]!.GetValue<string>(), renamed["contacts"]![0]!.GetValue<string>())
        );
        (await shell.RunAsync("collection", "edit", $"{alias}n")).Ended(ExitCode.Usage);
    }

    [Fact]
    public async Task A_name_that_is_taken_is_refused()
    {
        using var shell = await Shell.AdminAsync();
        var alias = Make.Name("cli");
        (await shell.RunAsync("collection", "create", alias, "--contact", "lab@example.edu")).Well();
        (await shell.RunAsync("collection", "create", alias, "--contact", "lab@example.edu")).Ended(ExitCode.Refused);
    }

    [Fact]
    public async Task Everything_below_is_found_at_any_depth()
    {
        using var shell = await Shell.AdminAsync();
        using var deposit = await Deposit.MakeAsync();
        var below = Make.Name("cli");
        (await shell.RunAsync("collection", "create", below, "--in", deposit.Collection, "--contact", "lab@example.edu")).Well();
        var (_, deep) = await Make.DatasetAsync(deposit.Wire, below);
        var all = (await shell.JsonAsync("crawl", deposit.Collection)).AsArray();
        Assert.Equal(
            ["0:collection", "0:dataset", "1:dataset"],
            all.Select(i => $"{i!["depth"]}:{i["type"]}").Order(StringComparer.Ordinal)
        );
        Assert.Contains(all, i => i!["persistentId"]?.GetValue<string>() == deep);
        Assert.All(
            (await shell.JsonAsync("crawl", deposit.Collection, "--only", "datasets")).AsArray(),
            i => Assert.Equal("dataset", i!["type"]!.GetValue<string>())
        );
    }
}
