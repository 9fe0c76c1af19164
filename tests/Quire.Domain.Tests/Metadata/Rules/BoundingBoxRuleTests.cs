using System.Collections.Immutable;
using Quire.Domain.Metadata;
using Quire.Domain.Metadata.Rules;

namespace Quire.Domain.Tests.Metadata.Rules;

public sealed class BoundingBoxRuleTests
{
    [Theory]
    [InlineData("westLongitude", "-180", true)]
    [InlineData("eastLongitude", "180", true)]
    [InlineData("eastLongitude", "180.5", false)]
    [InlineData("northLatitude", "90", true)]
    [InlineData("northLatitude", "90.5", false)]
    [InlineData("southLatitude", "-90.5", false)]
    [InlineData("southLatitude", "south", false)]
    [InlineData("southLatitude", null, false)]
    public void A_corner_is_a_place_on_the_globe(string corner, string? degrees, bool valid) =>
        Assert.Equal(valid, BoundingBoxRule.IsValid(corner, degrees));

    [Theory]
    [InlineData("1", "2", "4", "3", true)]
    [InlineData("1", "1", "3", "3", true)]
    [InlineData("2", "1", "4", "3", false)]
    [InlineData("1", "2", "3", "4", false)]
    [InlineData("x", "2", "4", "3", false)]
    [InlineData("1", "x", "4", "3", false)]
    [InlineData("1", "2", "x", "3", false)]
    [InlineData("1", "2", "4", "x", false)]
    [InlineData(null, "2", "4", "3", false)]
    [InlineData(null, null, null, null, true)]
    [InlineData("N/A", "", null, null, true)]
    public void A_box_has_four_corners_in_their_order_or_none(
        string? west,
        string? east,
        string? north,
        string? south,
        bool valid
    )
    {
        var box = new CompoundValue(
            new[] { ("westLongitude", west), ("eastLongitude", east), ("northLatitude", north), ("southLatitude", south) }
                .Where(c => c.Item2 is not null)
                .ToImmutableDictionary(c => c.Item1, c => ImmutableArray.Create(c.Item2!))
        );
        SmallSchema.Schema.TryGetField("geographicBoundingBox", out var type);

        Assert.Equal(valid, BoundingBoxRule.Problem(type!, box) is null);
    }
}
