using CsCheck;
using Quire.Domain.Datasets;
using Quire.Domain.Errors;

namespace Quire.Domain.Tests.Datasets;

public sealed class VersionSelectorTests
{
    private static readonly Gen<string> Near = Gen.OneOf(
        Gen.String,
        Gen.Select(
                Pick.Of(":draft", ":latest", ":latest-published", "1", "1.0", "-1", "+1", " 1", "1e0", "\u0661", "99999999999"),
                Pick.Of("", ".", ".0", " ", "\0", ":")
            )
            .Select(p => p.Item1 + p.Item2)
    );

    [Fact]
    public void Any_text_is_a_selector_or_refused_by_name() =>
        Near.Sample(text =>
        {
            if (Record.Exception(() => VersionSelector.Parse(text)) is { } thrown)
            {
                var refusal = Assert.IsType<RepositoryError.BadRequest>(Assert.IsType<RepositoryException>(thrown).Error);
                Assert.Equal($"Illegal version identifier '{text}'", refusal.Message);
            }
        });

    [Fact]
    public void Every_number_is_read_as_it_is_written() =>
        Gen.Select(Gen.Int.NonNegative, Gen.Int.NonNegative)
            .Sample(
                (major, minor) =>
                {
                    var number = new VersionNumber(major, minor);
                    Assert.Equal(new VersionSelector.Numbered(number), VersionSelector.Parse(number.ToString()));
                    Assert.Equal(new VersionSelector.Numbered(new(major, 0)), VersionSelector.Parse($"{major}"));
                }
            );

    [Fact]
    public void Numbers_are_ordered_by_major_then_minor() =>
        Gen.Select(Gen.Int[0, 20], Gen.Int[0, 20], Gen.Int[0, 20], Gen.Int[0, 20])
            .Sample(
                (a, b, c, d) => Assert.Equal((a, b).CompareTo((c, d)) < 0, new VersionNumber(a, b) < new VersionNumber(c, d))
            );

    [Theory]
    [InlineData("1.0.0")]
    [InlineData("1.")]
    [InlineData(".1")]
    [InlineData("-1")]
    [InlineData("1,0")]
    [InlineData("2147483648")]
    [InlineData(":DRAFT")]
    [InlineData("")]
    public void What_only_looks_like_one_is_none(string text) =>
        Assert.Throws<RepositoryException>(() => VersionSelector.Parse(text));
}
