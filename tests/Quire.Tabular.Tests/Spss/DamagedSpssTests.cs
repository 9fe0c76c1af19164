using Quire.Tabular.Spss;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Tests.Spss;

/// <summary>Files that claim what they do not have, or more than is read.</summary>
public sealed class DamagedSpssTests
{
    [Fact]
    public void Many_variables_of_one_name_get_others_soon()
    {
        var file = new SavFile();
        for (var i = 0; i < 30_000; i++)
        {
            file.Variable("N");
        }

        using var table = new SpssTable(file.Cases().ToStream());
        Assert.Equal("N_30000", table.Variables[^1].Name);
    }
}
