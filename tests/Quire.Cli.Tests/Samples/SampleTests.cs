using System.Text.Json.Nodes;
using Quire.Cli.Tests.Running;
using Quire.Testing;
using Quire.Testing.Samples;

namespace Quire.Cli.Tests.Samples;

/// <summary>Real collections with real data, deposited with the command line alone.</summary>
public sealed class SampleTests
{
    private static readonly string[] Exports = ["dataverse_json", "oai_dc", "Datacite", "schema.org"];

    [Fact]
    public async Task Every_sample_is_deposited_published_exported_and_downloaded()
    {
        Assert.SkipWhen(Sample.Root is null, "The sample collections are not here.");
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var shell = Shell.At(server.Address, server.AdminToken);
        foreach (var name in Sample.Names)
        {
            await DepositAsync(new(Path.Combine(Sample.Root!, name)), "root", shell);
        }
    }

    private static async Task DepositAsync(Sample collection, string parent, Shell shell)
    {
        var file = Path.Combine(collection.Folder, Path.GetFileName(collection.Folder) + ".json");
        var alias = (await shell.JsonAsync("collection", "create", "--json-file", file, "--in", parent))[
            "alias"
        ]!.GetValue<string>();
        (await shell.RunAsync("collection", "publish", alias)).Well();
        foreach (var dataset in collection.Datasets)
        {
            await DepositDatasetAsync(dataset, alias, shell);
        }

        foreach (var below in collection.Collections)
        {
            await DepositAsync(below, alias, shell);
        }
    }

    private static async Task DepositDatasetAsync(Sample dataset, string collection, Shell shell)
    {
        var made = await shell.JsonAsync(
            "dataset",
            "create",
            collection,
            "--json-file",
            shell.Write("dataset.json", Description(dataset))
        );
        var id = made["persistentId"]!.GetValue<string>();
        var files = Path.Combine(dataset.Folder, "files");
        if (Directory.Exists(files))
        {
            Assert.Equal(dataset.Files.Count(), (await shell.JsonAsync("upload", files, id))["added"]!.GetValue<int>());
            await DescribeAsync(dataset, id, shell);
        }

        (await shell.RunAsync("dataset", "publish", id)).Well();
        foreach (var format in Exports)
        {
            Assert.NotEmpty((await shell.RunAsync("dataset", "export", id, "--format", format)).Well().Out);
        }

        if (Directory.Exists(files))
        {
            var down = Path.Combine(shell.Folder, Make.Name("down"));
            (await shell.RunAsync("download", id, down)).Well();
            Trees.MustBeEqual(files, down);
        }
    }

    private static async Task DescribeAsync(Sample dataset, string id, Shell shell)
    {
        var listed = (await shell.JsonAsync("file", "list", id))
            .AsArray()
            .ToDictionary(f => f!["path"]!.GetValue<string>(), f => $"{f!["id"]}", StringComparer.Ordinal);
        foreach (var file in dataset.Files.Where(f => f.Description["description"] is not null))
        {
            var path = file.Folder.Length == 0 ? file.Name : $"{file.Folder}/{file.Name}";
            var text = file.Description["description"]!.GetValue<string>();
            // A table that was read meanwhile is listed as the tab-separated file made of it.
            var asked = listed.GetValueOrDefault(path) ?? listed[Path.ChangeExtension(path, ".tab")];
            Assert.Equal(
                text,
                (await shell.JsonAsync("file", "metadata", "edit", asked, "--description", text))[
                    "description"
                ]!.GetValue<string>()
            );
        }
    }

    // As in the conformance tests: files come by upload alone, and nothing is published without terms.
    private static string Description(Sample dataset)
    {
        var description = dataset.Description;
        var version = description["datasetVersion"]!.AsObject();
        version.Remove("files");
        if (version["license"] is null && version["termsOfUse"] is null)
        {
            version["license"] = JsonValue.Create("CC0 1.0");
        }

        return description.ToJsonString();
    }
}
