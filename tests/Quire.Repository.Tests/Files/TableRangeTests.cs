using Quire.Repository.Files.Tables;
using Quire.Tabular.Tables;

namespace Quire.Repository.Tests.Files;

public sealed class TableRangeTests
{
    [Theory]
    [InlineData(1, 5, "1.0", "5.0")]
    [InlineData(double.NegativeInfinity, 5, null, "5.0")]
    [InlineData(99, double.PositiveInfinity, "99.0", null)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity, "Infinity", null)]
    [InlineData(double.NegativeInfinity, double.NegativeInfinity, null, "-Infinity")]
    public void What_counts_as_no_answer_is_stored_and_read_back(double from, double to, string? first, string? last)
    {
        var stored = TableRange.Of(new MissingRange(from, to));

        Assert.Equal(new(first, last), stored);
        Assert.Equal(new(from, to), stored.ToNumbers());
    }
}
