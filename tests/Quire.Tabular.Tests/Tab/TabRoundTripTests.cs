using CsCheck;
using Quire.Tabular.Tab;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Tests.Tab;

public sealed class TabRoundTripTests
{
    private static readonly Gen<string?> Value = Gen.OneOf(
        Gen.Const((string?)null),
        Gen.String[Gen.Char["ab\\\"\t\n\rtn ä€"], 0, 12].Select(s => (string?)s)
    );

    [Fact]
    public void What_is_written_is_read_back() =>
        Gen.Int[1, 4]
            .SelectMany(columns => Value.Array[columns].Array[0, 20])
            .Sample(rows =>
            {
                var columns = rows.Length == 0 ? 1 : rows[0].Length;
                var variables = Enumerable.Range(0, columns).Select(i => new Variable($"v{i}")).ToList();
                using var table = new MadeTable(variables, rows);
                using var tab = new MemoryStream();
                Assert.Equal(rows.Length, TabWriter.Write(table, tab, header: true));
                tab.Position = 0;
                using var read = new TabReader(tab, variables, escapesBackslashes: true, hasHeader: true);
                Assert.Equal(rows, TableText.Rows(read));
            });

    [Fact]
    public void A_row_of_another_width_is_refused_with_its_number()
    {
        using var tab = TableText.Bytes("1\t2\n3\n");
        using var read = new TabReader(tab, [new("a"), new("b")], escapesBackslashes: false);

        Assert.True(read.Read());
        Assert.StartsWith("Row 2 ", Assert.Throws<TableFormatException>(() => read.Read()).Message, StringComparison.Ordinal);
    }
}
