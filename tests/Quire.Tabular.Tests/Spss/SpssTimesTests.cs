using System.Text;
using Quire.Tabular.Spss;

namespace Quire.Tabular.Tests.Spss;

public sealed class SpssTimesTests
{
    private const int Day = 20;

    [Theory]
    [InlineData(SpssFormat.Time, 1, 36_000.7, "10:00:00.7")]
    [InlineData(SpssFormat.Time, 2, 36_000.29, "10:00:00.29")]
    [InlineData(SpssFormat.Time, 2, 59.999, "00:00:59.99")]
    [InlineData(SpssFormat.Time, 3, -1.5, "-00:00:01.500")]
    [InlineData(SpssFormat.Time, 0, 1.5, "00:00:01")]
    [InlineData(SpssFormat.DateTime, 1, 13_000_000_000.7, "1994-09-26 23:06:40.7")]
    [InlineData(SpssFormat.DateTime, 2, 1e-7, "1582-10-14 00:00:00.00")]
    [InlineData(SpssFormat.DateTime, 1, -0.25, "1582-10-13 23:59:59.7")]
    public void Parts_of_seconds_are_those_the_number_is_known_by(int type, int decimals, double number, string text) =>
        Assert.Equal(text, Written(new(type, decimals), number));

    [Theory]
    [InlineData(Day)]
    [InlineData(SpssFormat.DateTime)]
    public void A_day_before_the_first_year_stands_for_nothing(int type)
    {
        var first = (new DateTime(1582, 10, 14) - DateTime.MinValue).TotalSeconds;
        Assert.StartsWith("0001-01-01", Written(new(type, 0), -first), StringComparison.Ordinal);
        Assert.Equal("", Written(new(type, 0), -first - 1));
    }

    private static string Written(SpssFormat format, double number)
    {
        Span<byte> to = stackalloc byte[64];
        return Encoding.ASCII.GetString(to[..SpssTimes.Write(format, number, to)]);
    }
}
