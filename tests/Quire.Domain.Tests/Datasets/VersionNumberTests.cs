using Quire.Domain.Datasets;

namespace Quire.Domain.Tests.Datasets;

public sealed class VersionNumberTests
{
    [Theory]
    [InlineData(1, 9, 1, 10)]
    [InlineData(1, 10, 2, 0)]
    public void Numbers_are_ordered_by_major_then_minor_and_none_is_before_itself(
        int major,
        int minor,
        int nextMajor,
        int nextMinor
    )
    {
        var (a, same, b) = (
            new VersionNumber(major, minor),
            new VersionNumber(major, minor),
            new VersionNumber(nextMajor, nextMinor)
        );
        Assert.Equal((true, false, false), (a < b, b < a, a < same));
        Assert.Equal((true, false, false), (b > a, a > b, a > same));
        Assert.Equal((true, false, true), (a <= b, b <= a, a <= same));
        Assert.Equal((true, false, true), (b >= a, a >= b, a >= same));
    }

    [Theory]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData(".")]
    public void Both_sides_of_the_dot_have_digits(string text) => Assert.False(VersionNumber.TryParse(text, out _));
}
