using Quire.Cli.Console;
using Quire.Cli.Tests.Running;
using Quire.Testing;

namespace Quire.Cli.Tests.Datasets;

public sealed class DatasetTests
{
    [Fact]
    public async Task A_dataset_is_made_from_options_published_and_shown()
    {
        using var deposit = await Deposit.MakeAsync();
        var shell = deposit.Shell;
        var made = await shell.JsonAsync(
            "dataset",
            "create",
            deposit.Collection,
            "--title",
            "Nests",
            "--author",
            "Ovadia, Noor",
            "--author",
            "Second, S.",
            "--contact",
            "n@example.edu",
            "--description",
            "Readings.",
            "--subject",
            "Earth and Environmental Sciences"
        );
        Assert.Equal(["id", "persistentId"], made.AsObject().Select(m => m.Key));
        var id = made["persistentId"]!.GetValue<string>();
        (await shell.RunAsync("dataset", "publish", id)).Well();

        var shown = await shell.JsonAsync("dataset", "show", id);
        Assert.Equal(
            [
                "id",
                "persistentId",
                "title",
                "authors",
                "version",
                "state",
                "license",
                "releasedAt",
                "updatedAt",
                "files",
                "locks",
                "description",
                "citation",
                "url",
            ],
            shown.AsObject().Select(m => m.Key)
        );
        Assert.Equal("1.0", shown["version"]!.GetValue<string>());
        Assert.Equal("CC0 1.0", shown["license"]!.GetValue<string>());
        Assert.Equal(["Ovadia, Noor", "Second, S."], shown["authors"]!.AsArray().Select(a => a!.GetValue<string>()));
        Assert.Contains("Title\tNests", (await shell.RunAsync("dataset", "show", id)).Well().Lines);
    }

    [Fact]
    public async Task A_dataset_comes_from_a_file_and_a_dry_run_has_the_server_check_it()
    {
        using var deposit = await Deposit.MakeAsync();
        var good = deposit.Shell.Write("good.json", Make.Dataset("From a file").ToJsonString());
        var body = Make.Dataset("Untitled");
        body["datasetVersion"]!["metadataBlocks"]!["citation"]!["fields"]!.AsArray().RemoveAt(0);
        var bad = deposit.Shell.Write("bad.json", body.ToJsonString());
        (await deposit.Shell.RunAsync("dataset", "create", deposit.Collection, "--json-file", good, "--dry-run")).Well();
        (await deposit.Shell.RunAsync("dataset", "create", deposit.Collection, "--json-file", bad, "--dry-run")).Ended(
            ExitCode.Refused
        );
        Assert.Single((await deposit.Shell.JsonAsync("collection", "list", deposit.Collection)).AsArray());
        var made = await deposit.Shell.JsonAsync("dataset", "create", deposit.Collection, "--json-file", good);
        Assert.Equal(
            "From a file",
            (await deposit.Shell.JsonAsync("dataset", "show", $"{made["id"]}"))["title"]!.GetValue<string>()
        );
        (await deposit.Shell.RunAsync("dataset", "create", deposit.Collection, "--json-file", bad)).Ended(ExitCode.Refused);
        (await deposit.Shell.RunAsync("dataset", "create", deposit.Collection, "--title", "Alone")).Ended(ExitCode.Usage);
    }

    [Fact]
    public async Task Metadata_are_added_and_replaced()
    {
        using var deposit = await Deposit.MakeAsync("Nests");
        var shell = deposit.Shell;
        var edited = await shell.JsonAsync(
            "dataset",
            "edit",
            deposit.Dataset,
            "--set",
            "subtitle=North = shore",
            "--set",
            "author/authorName=Second, S.",
            "--set",
            "author/authorAffiliation=Coast",
            "--set",
            "author/authorName=Third, T.",
            "--set",
            "keyword/keywordValue=birds"
        );
        Assert.Equal(
            ["Ovadia, Noor", "Second, S.", "Third, T."],
            edited["authors"]!.AsArray().Select(a => a!.GetValue<string>())
        );
        await shell.JsonAsync("dataset", "edit", deposit.Dataset, "--replace", "--set", "title=Nests of birds");
        var metadata = (
            await deposit.Wire.GetAsync($"/api/datasets/{deposit.Id}/versions/:latest/metadata/citation")
        ).Data.ToJsonString();
        Assert.Contains("North = shore", metadata, StringComparison.Ordinal);
        Assert.Contains("Nests of birds", metadata, StringComparison.Ordinal);
        Assert.Contains("Coast", metadata, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metadata_come_from_files_in_both_forms()
    {
        using var deposit = await Deposit.MakeAsync("Nests");
        var fields = deposit.Shell.Write(
            "fields.json",
            """{"fields":[{"typeName":"subtitle","multiple":false,"typeClass":"primitive","value":"Shore"}]}"""
        );
        (await deposit.Shell.RunAsync("dataset", "edit", deposit.Dataset, "--json-file", fields)).Well();
        var whole = deposit.Shell.Write("whole.json", Make.Dataset("All new").ToJsonString());
        Assert.Equal(
            "All new",
            (await deposit.Shell.JsonAsync("dataset", "edit", deposit.Dataset, "--json-file", whole))["title"]!.GetValue<string>()
        );
        (
            await deposit.Shell.RunAsync("dataset", "edit", deposit.Dataset, "--json-file", deposit.Shell.Write("no.json", "[]"))
        ).Ended(ExitCode.Usage);
    }

    [Theory]
    [InlineData("nosuch=1", "no field 'nosuch'")]
    [InlineData("author=Somebody", "author/authorName")]
    [InlineData("title", "FIELD=VALUE")]
    public async Task A_mistake_in_a_field_is_explained(string setting, string said)
    {
        using var deposit = await Deposit.MakeAsync();
        var refused = (await deposit.Shell.RunAsync("dataset", "edit", deposit.Dataset, "--set", setting)).Ended(ExitCode.Usage);
        Assert.Contains(said, refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Versions_are_listed_newest_first()
    {
        using var deposit = await Deposit.MakeAsync();
        (await deposit.Shell.RunAsync("dataset", "publish", deposit.Dataset)).Well();
        (await deposit.Shell.RunAsync("dataset", "edit", deposit.Dataset, "--set", "subtitle=Later")).Well();
        (await deposit.Shell.RunAsync("dataset", "publish", deposit.Dataset, "--type", "minor")).Well();
        (await deposit.Shell.RunAsync("dataset", "edit", deposit.Dataset, "--set", "alternativeTitle=Draft")).Well();
        var versions = (await deposit.Shell.JsonAsync("dataset", "versions", deposit.Dataset)).AsArray();
        Assert.Equal(["DRAFT", "RELEASED", "RELEASED"], versions.Select(v => v!["state"]!.GetValue<string>()));
        Assert.Equal([null, "1.1", "1.0"], versions.Select(v => v!["version"]?.GetValue<string>()));
        Assert.Equal(
            "1.0",
            (await deposit.Shell.JsonAsync("dataset", "show", deposit.Dataset, "--version", "1.0"))["version"]!.GetValue<string>()
        );
    }

    [Fact]
    public async Task A_dataset_is_submitted_returned_and_deleted()
    {
        using var deposit = await Deposit.MakeAsync();
        var shell = deposit.Shell;
        (await shell.RunAsync("dataset", "submit", deposit.Dataset)).Well();
        var locks = (await shell.JsonAsync("dataset", "lock", "show", deposit.Dataset)).AsArray();
        Assert.Equal("InReview", Assert.Single(locks)!["type"]!.GetValue<string>());
        (await shell.RunAsync("dataset", "return", deposit.Dataset, "--reason", "Titles")).Well();
        Assert.Empty((await shell.JsonAsync("dataset", "lock", "show", deposit.Dataset)).AsArray());
        (await shell.RunAsync("dataset", "delete", deposit.Dataset, "--yes")).Well();
        (await shell.RunAsync("dataset", "show", deposit.Dataset)).Ended(ExitCode.NotFound);
    }

    [Fact]
    public async Task A_published_version_is_never_deleted_even_by_a_superuser()
    {
        using var deposit = await Deposit.MakeAsync();
        (await deposit.Shell.RunAsync("dataset", "publish", deposit.Dataset)).Well();
        (await deposit.Shell.RunAsync("dataset", "delete", deposit.Dataset, "--yes")).Ended(ExitCode.Refused);
        (await deposit.Shell.RunAsync("dataset", "edit", deposit.Dataset, "--set", "subtitle=Draft")).Well();
        (await deposit.Shell.RunAsync("dataset", "delete", deposit.Dataset, "--yes")).Well();
        Assert.Equal(
            "RELEASED",
            (await deposit.Shell.JsonAsync("dataset", "show", deposit.Dataset))["state"]!.GetValue<string>()
        );
    }

    [Fact]
    public async Task A_locked_dataset_is_refused_with_where_to_look()
    {
        using var deposit = await Deposit.MakeAsync();
        (await deposit.Shell.RunAsync("dataset", "lock", "add", deposit.Dataset, "Ingest")).Well();
        var refused = (await deposit.Shell.RunAsync("dataset", "edit", deposit.Dataset, "--set", "subtitle=x")).Ended(
            ExitCode.Refused
        );
        Assert.Contains("quire dataset lock show", refused.Error, StringComparison.Ordinal);
        (await deposit.Shell.RunAsync("dataset", "lock", "remove", deposit.Dataset, "Ingest", "--yes")).Well();
        (await deposit.Shell.RunAsync("dataset", "edit", deposit.Dataset, "--set", "subtitle=x")).Well();
    }

    [Fact]
    public async Task Metadata_are_exported_to_standard_output_and_to_files()
    {
        using var deposit = await Deposit.MakeAsync("Nests of coastal birds");
        (await deposit.Shell.RunAsync("dataset", "export", deposit.Dataset)).Ended(ExitCode.Refused);
        (await deposit.Shell.RunAsync("dataset", "publish", deposit.Dataset)).Well();
        Assert.Contains(
            "<dc:title>Nests of coastal birds</dc:title>",
            (await deposit.Shell.RunAsync("dataset", "export", deposit.Dataset, "-f", "oai_dc")).Well().Out,
            StringComparison.Ordinal
        );
        var file = Path.Combine(deposit.Shell.Folder, "export.json");
        Assert.Empty((await deposit.Shell.RunAsync("dataset", "export", $"{deposit.Id}", "-o", file)).Well().Out);
        var told = await deposit.Shell.JsonAsync("dataset", "export", $"{deposit.Id}", "-o", file);
        Assert.Equal((file, new FileInfo(file).Length), (told["path"]!.GetValue<string>(), told["bytes"]!.GetValue<long>()));
        (await deposit.Shell.RunAsync("dataset", "export", $"{deposit.Id}", "-f", "oai_dc", "--json")).Ended(ExitCode.Usage);
        Assert.NotNull((await deposit.Shell.JsonAsync("dataset", "export", $"{deposit.Id}"))["datasetVersion"]);
        Assert.Contains("Nests of coastal birds", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        (await deposit.Shell.RunAsync("dataset", "export", deposit.Dataset, "-f", "nosuch")).Ended(ExitCode.Refused);
    }
}
