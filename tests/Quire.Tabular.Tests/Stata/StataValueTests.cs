using Quire.Tabular.Stata;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Tests.Stata;

/// <summary>Files with what programs seldom write.</summary>
public sealed class StataValueTests
{
    [Fact]
    public void Rows_of_no_bytes_are_refused()
    {
        Assert.Contains("no variables", Refused(DtaFile.Of(null, 2_000_000_000, [])), StringComparison.Ordinal);
        Assert.Empty(new StataTable(DtaFile.Of(null, 0, [])).Variables);
    }

    private static string Refused(Stream file) => Assert.Throws<TableFormatException>(() => new StataTable(file)).Message;
}
