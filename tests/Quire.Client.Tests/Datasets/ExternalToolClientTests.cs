using Quire.Contracts.Administration.Tools;
using Quire.Testing;

namespace Quire.Client.Tests.Datasets;

public sealed class ExternalToolClientTests
{
    [Fact]
    public async Task A_tool_is_added_opened_told_and_removed()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var wire = server.Admin();
        var collection = await Make.CollectionAsync(wire);
        var (dataset, pid) = await Make.DatasetAsync(wire, collection);
        var file = await Make.FileAsync(wire, dataset, "open.txt", "open");
        using var client = new DataverseClient(server.Address, new() { ApiToken = server.AdminToken });
        var type = Make.Name("text/");

        var id = (await client.ExternalTools.AddAsync(Manifest("dataset", "{datasetPid}"))).Id!.Value;
        var forFiles = (await client.ExternalTools.AddAsync(Manifest("file", "{fileId}") with { ContentType = type })).Id!.Value;
        Assert.Equal(forFiles, Assert.Single(await client.ExternalTools.ListAsync("file", "preview", type)).Id);
        Assert.Equal("Shown", (await client.ExternalTools.GetAsync(id)).DisplayName);
        var opened = await client.ExternalTools.OpenAsync(dataset, id, preview: true);
        Assert.Equal(
            ("https://tools.example.org/?it=" + Uri.EscapeDataString(pid) + "&preview=true", true),
            (opened.ToolUrl, opened.Preview)
        );
        var told = await client.ExternalTools.ParametersAsync(dataset, ":latest", id);
        Assert.Equal(pid, told.QueryParameters["it"].GetString());
        await Assert.ThrowsAnyAsync<DataverseException>(() => client.ExternalTools.OpenForFileAsync(file, forFiles));
        await Assert.ThrowsAnyAsync<DataverseException>(() => client.ExternalTools.FileParametersAsync(file, 0, forFiles));
        Assert.Equal($"Deleted external tool with id of {id}", await client.ExternalTools.DeleteAsync(id));
        _ = await client.ExternalTools.DeleteAsync(forFiles);
        Assert.Empty(await client.Collections.AllowedLanguagesAsync(collection));
        await Assert.ThrowsAnyAsync<DataverseException>(() => client.Collections.SetAllowedLanguageAsync(collection, "fr"));
        await Assert.ThrowsAnyAsync<DataverseException>(() => client.Info.CustomizationAsync("footer"));
    }

    private static ExternalTool Manifest(string scope, string word) =>
        new()
        {
            DisplayName = "Shown",
            Description = "Shows",
            Types = ["preview"],
            Scope = scope,
            ToolUrl = "https://tools.example.org/",
            ToolParameters = new()
            {
                QueryParameters = [new Dictionary<string, string>(StringComparer.Ordinal) { ["it"] = word }],
            },
        };
}
