using Quire.Testing;

namespace Quire.Client.Tests.Datasets;

public sealed class ImportClientTests
{
    private const string Document = """
        <codeBook xmlns="ddi:codebook:2_5"><stdyDscr><citation><titlStmt><titl>Nests</titl></titlStmt>
        <rspStmt><AuthEnty>Ovadia, Noor</AuthEnty></rspStmt><biblCit>Ovadia 2020</biblCit>
        <distStmt><contact email="noor@example.edu">Ovadia, Noor</contact></distStmt></citation>
        <stdyInfo><abstract>What it is about.</abstract></stdyInfo></stdyDscr></codeBook>
        """;

    [Fact]
    public async Task A_dataset_is_made_of_a_ddi_document()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var wire = server.Admin();
        var collection = await Make.CollectionAsync(wire);
        using var client = new DataverseClient(server.Address, new() { ApiToken = server.AdminToken });

        var imported = await client.Datasets.ImportDdiAsync(collection, Document);

        Assert.Equal("Nests", (await client.Datasets.VersionAsync(imported.Id)).Metadata().Text("title"));
        Assert.Equal("stdyDscr/citation/biblCit (line 2): no field holds \"Ovadia 2020\".", Assert.Single(imported.NotTaken!));
    }
}
