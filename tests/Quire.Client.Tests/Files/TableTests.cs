using Quire.Testing;

namespace Quire.Client.Tests.Files;

public sealed class TableTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_known_of_tables_is_read_tagged_and_repaired()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        using var client = new DataverseClient(server.Address, new() { ApiToken = server.AdminToken });
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var file = await Make.FileAsync(admin, dataset, "beaks.csv", "species,beak\nfortis,9.5\nscandens,13.5\n");

        var table = Assert.Single(await client.Files.GetDataTablesAsync(file, Ct));

        Assert.Equal((2, 2L), (table.VarQuantity, table.CaseQuantity));
        Assert.Equal(["species", "beak"], table.DataVariables.Select(v => v.Name));
        Assert.Equal("11.5", table.DataVariables[1].SummaryStatistics!["mean"]);
        _ = await client.Files.SetTabularTagsAsync(file, ["Survey"], replace: true, Ct);
        var shown = (await client.Files.GetAsync(file, Ct)).DataFile!;
        Assert.Equal(["Survey"], shown.TabularTags);
        Assert.Equal((table.Unf, "beaks.csv"), (shown.Unf, shown.OriginalFileName));
        Assert.Contains("Could not find", await client.Admin.FixMissingUnfAsync(99999999, cancellationToken: Ct));
        Assert.Contains("exiting", await client.Admin.FixMissingOriginalTypesAsync(Ct));
        Assert.Contains("exiting", await client.Admin.FixMissingOriginalSizesAsync(Ct));
        Assert.Equal($"Datafile {file} uningested.", await client.Files.UningestAsync(file, Ct));
        Assert.Equal($"Datafile {file} queued for ingest", await client.Files.ReingestAsync(file, Ct));
    }
}
