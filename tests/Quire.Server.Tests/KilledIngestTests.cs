using System.Text;
using Quire.Testing;

namespace Quire.Server.Tests;

/// <summary>A file is whole whenever a server that reads it as a table is killed, and is read in the end.</summary>
public sealed class KilledIngestTests
{
    private const string ShortLease = "--Jobs:Lease=00:00:02";
    private const int Rows = 400_000;

    [Fact]
    public async Task Killed_while_it_reads_a_table_a_server_reads_it_again()
    {
        using var folder = new TempFolder();
        var bytes = Encoding.UTF8.GetBytes(
            "number,text\n" + string.Concat(Enumerable.Range(0, Rows).Select(i => $"{i},some text of row {i}\n"))
        );
        string token;
        long dataset;
        long file;
        await using (var server = await ServerProcess.StartAnsweringAsync(folder.Path, ShortLease))
        {
            token = server.AdminToken;
            using var wire = server.As(token);
            (dataset, _) = await Make.DatasetAsync(wire, "root");
            var added = (await wire.UploadAsync($"/api/datasets/{dataset}/add", "rows.csv", bytes)).Data;
            file = added["files"]![0]!["dataFile"]!["id"]!.GetValue<long>();
            await server.KillAsync();
        }

        for (var i = 0; i < 2; i++)
        {
            await using var server = await ServerProcess.StartAnsweringAsync(folder.Path, ShortLease);
            using var wire = server.As(token);
            await Wait.UntilAsync(async () => IsBeingRead(folder) || await IsReadAsync(wire, file), "it is being read");
            Assert.Equal(bytes, (await wire.GetAsync($"/api/access/datafile/{file}?format=original")).Body);
            await server.KillAsync();
        }

        await using var last = await ServerProcess.StartAnsweringAsync(folder.Path, ShortLease);
        using var after = last.As(token);
        await Make.TablesReadAsync(after, dataset);
        Assert.True(await IsReadAsync(after, file));
        Assert.Empty((await after.GetAsync($"/api/datasets/{dataset}/locks")).Data.AsArray());
        Assert.Equal(bytes, (await after.GetAsync($"/api/access/datafile/{file}?format=original")).Body);
        var table = Assert.Single((await after.GetAsync($"/api/files/{file}/dataTables")).Data.AsArray())!;
        Assert.Equal(Rows, table["caseQuantity"]!.GetValue<long>());
        var stored = (await after.GetAsync($"/api/access/datafile/{file}?noVarHeader=true")).Text;
        Assert.StartsWith("0\t\"some text of row 0\"\n1\t", stored, StringComparison.Ordinal);
        Assert.EndsWith($"{Rows - 1}\t\"some text of row {Rows - 1}\"\n", stored, StringComparison.Ordinal);
        await Make.PublishAsync(after, dataset);
    }

    private static bool IsBeingRead(TempFolder folder) =>
        Directory.Exists(folder.Inside("spool")) && Directory.EnumerateFiles(folder.Inside("spool")).Any();

    private static async Task<bool> IsReadAsync(Wire wire, long file) =>
        (await wire.GetAsync($"/api/files/{file}")).Data["dataFile"]!["tabularData"]!.GetValue<bool>();
}
