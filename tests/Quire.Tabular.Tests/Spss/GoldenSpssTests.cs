using Quire.Tabular.Spss;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Tests.Spss;

/// <summary>A published file of SPSS, with the fingerprints published for it.</summary>
public sealed class GoldenSpssTests
{
    [Fact]
    public void Dct_gives_the_published_fingerprints()
    {
        using var file = GoldenFile.Open("dct.sav");
        using var table = new SpssTable(file);
        Assert.Equal(3045, table.RowCount);

        var fingerprint = TableText.Fingerprint(table);
        Assert.Equal(
            ["Var1 UNF:6:HbM1tFHAsgACfUYee9JhTQ==", "Var2 UNF:6:VGyH5f6KGRmMBFDAy6l6NQ==", "Var3 UNF:6:j+BtC84BNZ44dNOkCwg/0Q=="],
            table.Variables.Zip(fingerprint.Variables, (v, u) => $"{v.Name} {u}")
        );
        Assert.Equal("UNF:6:fbFW653KFlDctLBrYqUA8A==", fingerprint.Table!.ToString());
    }

    [Fact]
    public void Dct_has_the_labels_and_categories_of_the_file()
    {
        using var file = GoldenFile.Open("dct.sav");
        using var table = new SpssTable(file);

        Assert.Equal(
            ["Var1 gender Discrete 2", "Var2 age_rollup Discrete 4", "Var3 weight Continuous 0"],
            table.Variables.Select(v => $"{v.Name} {v.Label} {v.Interval} {v.Categories.Count}")
        );
        Assert.All(table.Variables, v => Assert.Equal(VariableType.Numeric, v.Type));
    }
}
