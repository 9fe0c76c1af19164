using System.IO.Compression;
using Quire.Testing;

namespace Quire.Client.Tests.Metadata;

public sealed class BlockTextsClientTests
{
    [Fact]
    public async Task Texts_are_sent_and_blocks_read_in_a_language()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var client = new DataverseClient(server.Address, new() { ApiToken = server.AdminToken });
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using var texts = new StreamWriter(archive.CreateEntry("citation_de.properties").Open());
            await texts.WriteAsync("datasetfieldtype.title.title=Titel");
        }

        Assert.Contains("citation_de.properties", await client.Metadata.LoadTextsAsync(zip.ToArray()), StringComparison.Ordinal);
        Assert.Equal("Titel", (await client.Metadata.BlockInAsync("citation", "de")).Fields!["title"].Title);
        Assert.Equal("Title", (await client.Metadata.BlockAsync("citation")).Fields!["title"].Title);
    }
}
