using System.Text.Json;
using Quire.Testing;

namespace Quire.Client.Tests.Files;

public sealed class TableTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_and_summaries_of_tables_are_read_and_variables_described()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        using var client = new DataverseClient(server.Address, new() { ApiToken = server.AdminToken });
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var file = await Make.FileAsync(
            admin,
            dataset,
            "beaks.csv",
            "species,\"beak, mm\"\nfortis,9.5\nscandens,13.5\nfortis,\n"
        );

        var first = await client.Files.GetRowsAsync(file, cancellationToken: Ct);
        var query = new RowQuery
        {
            Variables = ["\"beak, mm\"", "species"],
            Where = ["species~f", "\"beak, mm\" is not missing"],
            Sort = "-species",
            Limit = 5,
        };
        var found = await client.Files.GetRowsAsync(file, query, Ct);

        Assert.Equal((3L, 3L, 3), (first.Total, first.Matched, first.Rows.Count));
        Assert.Equal(["text", "number"], first.Variables.Select(v => v.Type));
        Assert.Equal(JsonValueKind.Null, first.Rows[2][1].ValueKind);
        Assert.Equal((1L, 9.5), (found.Matched, found.Rows[0][0].GetDouble()));
        Assert.Equal("\"beak, mm\",species\n9.5,fortis\n", await client.Files.GetRowsAsCsvAsync(file, query, Ct));
        await Assert.ThrowsAsync<DataverseValidationException>(() =>
            client.Files.GetRowsAsync(file, new() { Where = ["wings=2"] }, Ct)
        );
        var summary = await client.Files.GetSummaryAsync(file, ["\"beak, mm\""], Ct);
        var beak = Assert.Single(summary.Variables);
        Assert.Equal((2L, 1L, 11.5, 11.5), (beak.Count, beak.Missing, beak.Mean, beak.Quantiles!.P50));
        var edit = $"<var ID=\"v{beak.Id}\"><labl level=\"variable\">Length of the beak</labl></var>";
        Assert.Equal("Updated", await client.Files.EditVariablesAsync(file, edit, Ct));
        Assert.Equal("Length of the beak", (await client.Files.GetRowsAsync(file, query, Ct)).Variables[0].Label);
    }

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
