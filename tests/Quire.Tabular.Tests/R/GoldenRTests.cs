using System.Text;
using Quire.Tabular.Fingerprints;
using Quire.Tabular.R;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Tests.R;

/// <summary>One data frame, in the forms R writes, is one table.</summary>
public sealed class GoldenRTests
{
    [Theory]
    [InlineData("birds.plain.rda")]
    [InlineData("birds.xz.rda")]
    [InlineData("birds.bzip2.rds")]
    [InlineData("birds.gzip.rds")]
    [InlineData("birds.letters.rds")]
    public void Every_form_gives_the_same_table(string name)
    {
        using var file = GoldenFile.Open(name);
        using var table = TableFile.Open(file, name);
        Assert.Equal(12, table.RowCount);
        Assert.StartsWith(
            """
            1	11.5	1	"robin"	2020-02-28	2020-02-28 06:07:08 UTC	"a \"b\""
            2		0	"wren"	2020-02-29	2020-02-28 07:07:08.500 UTC	
            3	0.25		"robin"	2020-03-01	2020-02-28 08:07:09 UTC	"été"
            4	0.125	1	"wren"	2020-03-02	2020-02-28 09:07:09.500 UTC	""

            """,
            TableText.Tab(table),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Times_of_day_have_the_fingerprint_of_their_instants()
    {
        using var file = GoldenFile.Open("birds.gzip.rds");
        using var table = new RTable(file);
        using var same = new UnfVector(null);
        for (var i = 0; i < 12; i++)
        {
            var instant = new DateTime(2020, 2, 28, 6, 7, 8, DateTimeKind.Utc).AddSeconds(3600.5 * i);
            same.AddText(Encoding.UTF8.GetBytes($"{instant:yyyy-MM-dd'T'HH:mm:ss}{(i % 2 == 1 ? ".500" : "")}Z"));
        }

        Assert.Equal(same.Finish(), TableText.Fingerprint(table).Variables[5]);
    }

    [Fact]
    public void A_file_that_unpacks_to_more_than_is_allowed_is_refused()
    {
        using var file = GoldenFile.Open("birds.xz.rda");
        var refusal = Assert.Throws<TableFormatException>(() => new RTable(file, new() { MaxUnpackedBytes = 1000 }));
        Assert.Contains("more than 1000 bytes", refusal.Message, StringComparison.Ordinal);
    }
}
