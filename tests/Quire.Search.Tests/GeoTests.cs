using Quire.Repository.Search.Index;
using Quire.Repository.Search.Places;
using static Quire.Search.Tests.Sample;

namespace Quire.Search.Tests;

public sealed class GeoTests
{
    private static readonly SearchDocument[] Documents =
    [
        Dataset(1, "Cambridge, a point") with
        {
            Boxes = [new GeoBox(-71.1, -71.1, 42.3, 42.3)],
        },
        Dataset(2, "Switzerland") with
        {
            Boxes = [new GeoBox(5.9, 10.5, 47.8, 45.8)],
        },
        Dataset(3, "Fiji, across the date line") with
        {
            Boxes = [new GeoBox(177, -178, -16, -20)],
        },
        Dataset(4, "Two islands") with
        {
            Boxes = [new GeoBox(-20, -19, 65, 64), new GeoBox(20, 21, 65, 64)],
        },
        Dataset(5, "Nowhere"),
        Dataset(6, "Off the globe") with
        {
            Boxes = [new GeoBox(0, 500, 95, 0)],
        },
    ];

    [Theory]
    [InlineData("42.3,-71.1", "1.5", "1")]
    [InlineData("42.4,-71.1", "5", "")]
    [InlineData("42.4,-71.1", "15", "1")]
    [InlineData("46.9,7.4", "1", "2")]
    [InlineData("48.5,7.4", "50", "")]
    [InlineData("48.5,7.4", "100", "2")]
    [InlineData("-18,179.9", "10", "3")]
    [InlineData("-18,-179.9", "10", "3")]
    [InlineData("-18,180", "50", "3")]
    [InlineData("-18,-176", "50", "")]
    [InlineData("64.5,0", "10", "")]
    [InlineData("64.5,20.5", "10", "4")]
    [InlineData("89,0", "3000", "4")]
    [InlineData("0,0", "20000", "1 2 3 4")]
    public async Task Finds_boxes_and_points_within_the_distance(string point, string radius, string expected)
    {
        await using var index = new TestIndex(Documents);
        var found = await index.Find(TestIndex.Query("*") with { Near = GeoCircle.From(point, radius) });
        Assert.Equal(expected, string.Join(' ', found.Select(id => id["dataset_".Length..])));
    }

    [Theory]
    [InlineData("42,1", null, "If you supply geo_point you must also supply geo_radius.")]
    [InlineData(null, "5", "If you supply geo_radius you must also supply geo_point.")]
    [InlineData("42;1", "5", "Must contain a single comma to separate latitude and longitude.")]
    [InlineData("a,b", "5", "two numbers")]
    [InlineData("91,0", "5", "not on the globe")]
    [InlineData("42,1", "far", "Non-number radius supplied.")]
    [InlineData("42,1", "0", "The supplied radius must be greater than zero.")]
    public async Task Refuses_what_is_no_place(string? point, string? radius, string message) =>
        await Refused.With(message, () => Task.FromResult(GeoCircle.From(point, radius)));

    [Fact]
    public void Neither_parameter_means_anywhere() => Assert.Null(GeoCircle.From(null, " "));
}
