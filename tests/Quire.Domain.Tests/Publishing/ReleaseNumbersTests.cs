using CsCheck;
using Quire.Domain.Datasets;
using Quire.Domain.Publishing;

namespace Quire.Domain.Tests.Publishing;

public sealed class ReleaseNumbersTests
{
    private static readonly Gen<ReleaseKind[]> Releases = Gen.Enum<ReleaseKind>().Array[1, 40];

    [Theory]
    [InlineData(ReleaseKind.Major)]
    [InlineData(ReleaseKind.Minor)]
    public void The_first_release_is_one_point_zero(ReleaseKind kind) =>
        Assert.Equal(new VersionNumber(1, 0), ReleaseNumbers.After([], kind));

    [Fact]
    public void Every_release_goes_above_all_before_and_by_one_step() =>
        Releases.Sample(kinds =>
        {
            var given = new List<VersionNumber>();
            foreach (var kind in kinds)
            {
                var next = ReleaseNumbers.After(given, kind);
                if (given.Count > 0)
                {
                    var last = given[^1];
                    Assert.True(next > last);
                    Assert.Equal(
                        kind == ReleaseKind.Major ? new(last.Major + 1, 0) : new VersionNumber(last.Major, last.Minor + 1),
                        next
                    );
                }

                given.Add(next);
            }
        });

    [Fact]
    public void Numbers_of_withdrawn_versions_are_not_used_again_whatever_order_they_come_in() =>
        Releases.Sample(kinds =>
        {
            var given = new List<VersionNumber>();
            foreach (var kind in kinds)
            {
                given.Insert(0, ReleaseNumbers.After(given, kind));
            }

            Assert.Equal(given.Count, given.Distinct().Count());
        });
}
