using Quire.Cli.Console;
using Quire.Cli.Tests.Running;
using Quire.Client;
using Quire.Testing;

namespace Quire.Cli.Tests.Datasets;

/// <summary>What was asked for is done or refused; what there is to know of a dataset is shown.</summary>
public sealed class EditingTests
{
    [Fact]
    public async Task Setting_a_filled_field_takes_the_place_of_its_value()
    {
        using var deposit = await Deposit.MakeAsync("Nests");
        var shell = deposit.Shell;
        Assert.Equal(
            "Nests of birds",
            (await shell.JsonAsync("dataset", "edit", deposit.Dataset, "--set", "title=Nests of birds"))[
                "title"
            ]!.GetValue<string>()
        );
        var both = await shell.JsonAsync(
            "dataset",
            "edit",
            deposit.Dataset,
            "--set",
            "title=Nests of terns",
            "--set",
            "author/authorName=Second, S."
        );
        Assert.Equal(("Nests of terns", 2), (both["title"]!.GetValue<string>(), both["authors"]!.AsArray().Count));
        var only = await shell.JsonAsync("dataset", "edit", deposit.Dataset, "--replace", "--set", "author/authorName=Third, T.");
        Assert.Equal("Third, T.", Assert.Single(only["authors"]!.AsArray())!.GetValue<string>());
        var file = shell.Write(
            "fields.json",
            """{"fields":[{"typeName":"title","multiple":false,"typeClass":"primitive","value":"Nests of gulls"}]}"""
        );
        Assert.Equal(
            "Nests of gulls",
            (await shell.JsonAsync("dataset", "edit", deposit.Dataset, "--json-file", file))["title"]!.GetValue<string>()
        );
    }

    [Fact]
    public async Task What_was_set_before_a_refusal_is_told()
    {
        using var deposit = await Deposit.MakeAsync("Nests");
        var refused = await deposit.Shell.RunAsync(
            "dataset",
            "edit",
            deposit.Dataset,
            "--set",
            "title=Nests of terns",
            "--set",
            "subject=No subject"
        );
        Assert.Contains("title: set", refused.Ended(ExitCode.Refused).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_beside_a_file_is_left_aside_in_silence()
    {
        using var deposit = await Deposit.MakeAsync("Nests");
        var shell = deposit.Shell;
        var file = shell.Write("d.json", Make.Dataset("Other").ToJsonString());
        foreach (
            IReadOnlyList<string> line in new[]
            {
                new[] { "dataset", "create", deposit.Collection, "--json-file", file, "--license", "CC BY 4.0" },
                ["dataset", "edit", deposit.Dataset, "--json-file", file, "--set", "subtitle=New"],
                ["collection", "create", "--json-file", file, "--contact", "me@example.edu"],
            }
        )
        {
            Assert.Contains(
                "either --json-file or ",
                (await shell.RunAsync(line)).Ended(ExitCode.Usage).Error,
                StringComparison.Ordinal
            );
        }

        Assert.Equal("Nests", (await shell.JsonAsync("dataset", "show", deposit.Dataset))["title"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_is_no_version_is_not_compared()
    {
        using var shell = Shell.Empty();
        var refused = await shell.RunAsync("dataset", "compare", "1", "1.0", "newest");
        Assert.Contains("'newest' is not a version", refused.Ended(ExitCode.Usage).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_differs_between_versions_is_listed()
    {
        using var deposit = await Deposit.MakeAsync("Nests");
        var shell = deposit.Shell;
        (await shell.RunAsync("dataset", "publish", deposit.Dataset)).Well();
        await shell.JsonAsync("dataset", "edit", deposit.Dataset, "--set", "title=Nests of terns");

        var change = Assert.Single((await shell.JsonAsync("dataset", "compare", deposit.Dataset, "1.0", ":draft")).AsArray())!;

        Assert.Equal("metadata", change["kind"]!.GetValue<string>());
        Assert.Equal(("Nests", "Nests of terns"), (change["old"]!.GetValue<string>(), change["new"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_dataset_is_shown_with_description_citation_and_link()
    {
        using var deposit = await Deposit.MakeAsync("Nests");
        var shell = deposit.Shell;
        var draft = await shell.JsonAsync("dataset", "show", deposit.Dataset);
        Assert.NotEmpty(draft["description"]!.GetValue<string>());
        Assert.Contains("\"Nests\"", draft["citation"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.DoesNotContain("<a ", draft["citation"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.StartsWith(
            $"{deposit.Server.Address}dataset.xhtml?persistentId=",
            draft["url"]!.GetValue<string>(),
            StringComparison.Ordinal
        );
        (await shell.RunAsync("dataset", "publish", deposit.Dataset)).Well();
        Assert.Contains(
            $"Link\thttps://doi.org/{deposit.Dataset["doi:".Length..]}",
            (await shell.RunAsync("dataset", "show", deposit.Dataset)).Well().Lines
        );
    }

    [Fact]
    public async Task The_page_of_a_thing_is_written_and_on_a_terminal_opened()
    {
        using var deposit = await Deposit.MakeAsync();
        var shell = deposit.Shell;
        var file = await Make.FileAsync(deposit.Wire, deposit.Id, "a.txt", "a");
        var server = deposit.Server.Address;
        Assert.Equal(
            $"{server}dataverse/{deposit.Collection}",
            (await shell.RunAsync("collection", "show", deposit.Collection, "--web")).Well().Lines.Single()
        );
        Assert.Equal(
            $"{server}file.xhtml?fileId={file}",
            (await shell.JsonAsync("file", "metadata", "show", $"{file}", "--web"))["url"]!.GetValue<string>()
        );
        Assert.Empty(shell.Opened);
        shell.OnTerminal = true;
        (await shell.RunAsync("dataset", "show", deposit.Dataset, "--web")).Well();
        Assert.StartsWith($"{server}dataset.xhtml?persistentId=doi", Assert.Single(shell.Opened), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_that_is_not_valid_has_its_line()
    {
        using var deposit = await Deposit.MakeAsync();
        var body = Make.Dataset("Nameless");
        var fields = body["datasetVersion"]!["metadataBlocks"]!["citation"]!["fields"]!.AsArray();
        foreach (var field in fields.Where(f => f!["typeName"]!.GetValue<string>() is "title" or "subject").ToList())
        {
            fields.Remove(field);
        }

        var refused = (
            await deposit.Shell.RunAsync(
                "dataset",
                "create",
                deposit.Collection,
                "--json-file",
                deposit.Shell.Write("d.json", body.ToJsonString())
            )
        ).Ended(ExitCode.Refused);
        Assert.Contains("quire: 2 things are not valid:", refused.Error, StringComparison.Ordinal);
        Assert.Contains("- Title is required.\n", refused.Error, StringComparison.Ordinal);
        Assert.Contains("- Subject is required.\n", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_dataset_does_not_keep_the_others_from_being_listed()
    {
        using var deposit = await Deposit.MakeAsync("Nests of coastal birds");
        var (gone, _) = await Make.DatasetAsync(deposit.Wire, deposit.Collection, "Eggs");
        await Make.PublishAsync(deposit.Wire, deposit.Id);
        await Make.PublishAsync(deposit.Wire, gone);
        using var client = new DataverseClient(deposit.Server.Address, new() { ApiToken = deposit.Server.AdminToken });
        await client.Datasets.DeaccessionAsync(gone, VersionSelector.LatestPublished, new() { DeaccessionReason = "Wrong." });
        using var guest = Shell.At(deposit.Server.Address, null);
        Assert.Contains(
            "Nests of coastal birds",
            (await guest.RunAsync("crawl", deposit.Collection)).Well().Out,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Nests of coastal birds",
            (await deposit.Shell.RunAsync("dataset", "list", deposit.Collection)).Well().Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Listings_show_titles()
    {
        using var deposit = await Deposit.MakeAsync("Nests of coastal birds");
        await Make.DatasetAsync(deposit.Wire, deposit.Collection, "Eggs");
        string[][] lines =
        [
            ["crawl", deposit.Collection],
            ["collection", "list", deposit.Collection],
            ["dataset", "list", deposit.Collection],
        ];
        foreach (var line in lines)
        {
            Assert.Equal(
                ["Eggs", "Nests of coastal birds"],
                (await deposit.Shell.RunAsync(line)).Well().Lines.Select(l => l.Split('\t')[3]).Order(StringComparer.Ordinal)
            );
        }
    }
}
