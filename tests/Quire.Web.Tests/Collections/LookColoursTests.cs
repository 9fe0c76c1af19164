using System.Text.RegularExpressions;
using Quire.Web.Assets;
using Quire.Web.Collections.Looks;

namespace Quire.Web.Tests.Collections;

/// <summary>Colours of collections, of which texts have to be told in both schemes.</summary>
public sealed partial class LookColoursTests
{
    // What dark pages are written on.
    private static readonly Colour Dark = new(0x15, 0x18, 0x1b);

    [Fact]
    public void What_is_written_on_any_colour_can_be_read_in_both_schemes() =>
        Assert.All(
            All(),
            colour =>
            {
                var band = Band.Of(colour.Hex)!;
                Assert.Equal(colour, band.Light);
                Assert.True(band.Light.ContrastTo(Band.TextOn(band.Light)) >= Colour.Enough, colour.Hex);
                Assert.True(band.Dark.ContrastTo(Band.TextOn(band.Dark)) >= Colour.Enough, colour.Hex);
                // Nothing dazzles in the dark.
                Assert.Equal(Colour.White, Band.TextOn(band.Dark));
            }
        );

    [Fact]
    public void A_colour_of_links_is_refused_or_can_be_read_in_both_schemes() =>
        Assert.All(
            All(),
            colour =>
            {
                var accent = Accent.Of(colour.Hex);
                Assert.Equal(accent is not null, Accent.ContrastOf(colour.Hex) >= Colour.Enough);
                Assert.True(accent is null || accent.Light.ContrastTo(Colour.White) >= Colour.Enough, colour.Hex);
                Assert.True(accent is null || accent.Dark.ContrastTo(Dark) >= Colour.Enough, colour.Hex);
            }
        );

    [Fact]
    public void Links_can_be_read_on_everything_the_style_sheet_puts_behind_them()
    {
        var style = System.Text.Encoding.UTF8.GetString(SiteAssets.Find(SiteAssets.PathOf("site.css"))!.Bytes);
        var grounds = Grounds().Matches(style).Select(m => (On(m, "light"), On(m, "dark"))).ToList();
        Assert.Equal(7, grounds.Count);
        Assert.All(
            All().Select(c => Accent.Of(c.Hex)).OfType<Accent>(),
            accent =>
                Assert.All(
                    grounds,
                    ground =>
                    {
                        Assert.True(accent.Light.ContrastTo(ground.Item1) >= Colour.Enough, $"{accent.Light} on {ground}");
                        Assert.True(accent.Dark.ContrastTo(ground.Item2) >= Colour.Enough, $"{accent.Dark} on {ground}");
                    }
                )
        );

        static Colour On(Match ground, string scheme) => Colour.Read(ground.Groups[scheme].Value)!.Value;
    }

    [GeneratedRegex(
        "--(paper|sheet|sunk|(draft|closed|gone|open)-soft): light-dark\\((?<light>#[0-9a-f]{6}), (?<dark>#[0-9a-f]{6})\\)",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Grounds();

    [Theory]
    [InlineData("#7A1F5C", null, null, "assets/look/7a1f5c-none-none.css")]
    [InlineData("7a1f5c", "123A5E", "#ffffff", "assets/look/7a1f5c-123a5e-ffffff.css")]
    [InlineData("ffcc00", "#ffcc00", "", "assets/look/none-ffcc00-none.css")]
    [InlineData("ffcc00", "yellow", null, null)]
    [InlineData(null, null, null, null)]
    public void A_choice_of_colours_has_a_style_sheet_that_is_called_by_it(
        string? accent,
        string? band,
        string? ground,
        string? path
    )
    {
        var colours = LookColours.Of(accent, band, ground);
        Assert.Equal(path, colours?.Path);
        if (colours is not null)
        {
            var name = Path.GetFileNameWithoutExtension(colours.Path);
            Assert.Equal(colours.Style, LookColours.Named(name)!.Style);
        }
    }

    [Theory]
    [InlineData("none-none-none")]
    [InlineData("ffcc00-none-none")]
    [InlineData("7A1F5C-none-none")]
    [InlineData("7a1f5c")]
    [InlineData("7a1f5c-none-none-none")]
    [InlineData("7a1f5c-none-}body{display:none")]
    public void Nothing_else_is_a_name_of_one(string name) => Assert.Null(LookColours.Named(name));

    private static IEnumerable<Colour> All() =>
        from red in Enumerable.Range(0, 16)
        from green in Enumerable.Range(0, 16)
        from blue in Enumerable.Range(0, 16)
        select new Colour((byte)(red * 17), (byte)(green * 17), (byte)(blue * 17));
}
