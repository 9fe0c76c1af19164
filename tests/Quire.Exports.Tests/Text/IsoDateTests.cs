using Quire.Exports.Text;

namespace Quire.Exports.Tests.Text;

public sealed class IsoDateTests
{
    [Theory]
    [InlineData("1999", "1999", 1999)]
    [InlineData("1999-05", "1999-05", 1999)]
    [InlineData("2000-02-29", "2000-02-29", 2000)]
    [InlineData("2018-08-17T15:05:51.123", "2018-08-17", 2018)]
    [InlineData("2018-08-17 15:05:51", "2018-08-17", 2018)]
    [InlineData("20020816", "2002-08-16", 2002)]
    [InlineData("[1999?]", "1999", 1999)]
    [InlineData("44 BC", "-0043", -43)]
    [InlineData("1 BC", "0000", 0)]
    [InlineData("[50BC?]", "-0049", -49)]
    [InlineData("800 AD", "0800", 800)]
    [InlineData("44-03-15 BC", "-0043-03-15", -43)]
    [InlineData("-0043", "-0043", -43)]
    public void Reads_the_ways_dates_are_deposited(string raw, string iso, int year)
    {
        Assert.True(IsoDate.TryParse(raw, out var date));
        Assert.Equal(new IsoDate(iso, year), date);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("last spring")]
    [InlineData("2001-02-30")]
    [InlineData("2001-13")]
    [InlineData("2001-1")]
    [InlineData("12345")]
    [InlineData("2001-01-01-01")]
    [InlineData("-5 BC")]
    public void Does_not_guess(string? raw) => Assert.False(IsoDate.TryParse(raw, out _));
}
