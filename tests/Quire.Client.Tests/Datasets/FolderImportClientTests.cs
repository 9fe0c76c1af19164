using Quire.Testing;

namespace Quire.Client.Tests.Datasets;

public sealed class FolderImportClientTests
{
    private const string Document = """
        <codeBook><stdyDscr><citation><titlStmt><titl>Nests</titl></titlStmt><rspStmt><AuthEnty>Ovadia, Noor</AuthEnty></rspStmt>
        <distStmt><contact email="noor@example.edu">Ovadia, Noor</contact></distStmt></citation>
        <stdyInfo><abstract>What it is about.</abstract></stdyInfo></stdyDscr></codeBook>
        """;

    [Fact]
    public async Task Files_and_documents_of_a_folder_come_in()
    {
        var folder = Directory.CreateTempSubdirectory("quire-import-").FullName;
        await using var server = await TestServer.StartAsync(
            DatabaseKind.Sqlite,
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Quire:ImportFolder"] = folder }
        );
        using var wire = server.Admin();
        using var client = new DataverseClient(server.Address, new() { ApiToken = server.AdminToken });
        var (id, pid) = await Make.DatasetAsync(wire, "root");
        var place = Path.Combine(folder, pid["doi:".Length..], "batch");
        Directory.CreateDirectory(place);
        await File.WriteAllTextAsync(Path.Combine(place, "a.txt"), "a");
        await File.WriteAllTextAsync(Path.Combine(folder, "study.xml"), Document);

        var files = await client.Datasets.ImportFilesAsync(id, "batch");
        var datasets = await client.Admin.ImportDatasetsAsync("study.xml");
        foreach (var job in new[] { files.ExecutionId, datasets.ExecutionId })
        {
            await Wait.UntilAsync(async () => (await client.Admin.BatchJobAsync(job)).ExitStatus == "COMPLETED", "the end");
        }

        Assert.Equal(2, (await client.Admin.BatchJobsAsync()).Count);
        Assert.Single(await client.Admin.BatchJobsAsync("FileSystemImportJob"));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Storage_sites_are_told_of_and_forgotten()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var client = new DataverseClient(server.Address, new() { ApiToken = server.AdminToken });
        var site = await client.Admin.AddStorageSiteAsync(
            new()
            {
                Hostname = "dv.example.edu",
                Name = "Here",
                PrimaryStorage = false,
                TransferProtocols = "rsync",
            }
        );
        Assert.True((await client.Admin.SetPrimaryStorageSiteAsync(site.Id, primary: true)).PrimaryStorage);
        Assert.Equal("dv.example.edu", (await client.Admin.StorageSiteAsync(site.Id)).Hostname);
        Assert.Single(await client.Admin.StorageSitesAsync());
        _ = await client.Admin.DeleteStorageSiteAsync(site.Id);
        await Assert.ThrowsAsync<DataverseNotFoundException>(() => client.Admin.StorageSiteAsync(site.Id));
        Assert.Empty(await client.Collections.CardImageAsync(CollectionId.Root));
    }
}
