using Quire.Domain.Metadata;
using static Quire.Domain.Tests.Metadata.SmallSchema;

namespace Quire.Domain.Tests.Metadata;

public sealed class DisplayTextTests
{
    private static FieldType Formatted(string format) => Field("f", "Start & Date") with { DisplayFormat = format };

    [Theory]
    [InlineData("", "x", "x")]
    [InlineData("(#VALUE)", "x", "(x)")]
    [InlineData("#NAME: #VALUE ", "#NAME", "Start & Date: #NAME ")]
    [InlineData("#EMAIL", "a@example.org", "")]
    [InlineData("<a href=\"#VALUE\">#VALUE</a>", "https://example.org", "https://example.org")]
    [InlineData("<img src=\"#VALUE\" alt=\"#NAME\"/><br/>", "https://example.org/l.png", "https://example.org/l.png")]
    [InlineData("(#VALUE)", "N/A", "")]
    [InlineData("(#VALUE)", " ", "")]
    public void Reads_a_value_through_its_format(string format, string value, string text) =>
        Assert.Equal(text, DisplayText.Plain(Formatted(format), value));

    [Theory]
    [InlineData("#NAME: #VALUE", "<b>", "Start &amp; Date: &lt;b&gt;")]
    [InlineData(
        "<a href=\"#VALUE\">#VALUE</a>",
        "https://example.org/?a=1&b=2",
        "<a href=\"https://example.org/?a=1&amp;b=2\">https://example.org/?a=1&amp;b=2</a>"
    )]
    [InlineData("<a href=\"#VALUE\">#VALUE</a>", "javascript:alert(1)", "javascript:alert(1)")]
    [InlineData(
        "<a href='https://example.org/##VALUE'>#VALUE</a>",
        "wip'",
        "<a href='https://example.org/#wip&#39;'>wip&#39;</a>"
    )]
    public void Markup_holds_encoded_values(string format, string value, string html) =>
        Assert.Equal(html, DisplayText.Html(Formatted(format), value));

    [Fact]
    public void Reads_a_compound_on_one_line()
    {
        var document = Document(
            """{"author":[{"authorIdentifierScheme":["ORCID"],"authorName":["Doe"],"authorAffiliation":["X"]},{"authorName":["Roe"]}]}"""
        );
        Schema.TryGetField("author", out var author);
        Assert.Equal("Doe (X) - ORCID:", DisplayText.Plain(author!, document.Compounds("author")[0]));
        Assert.Equal("Doe (X) - ORCID:; Roe", DisplayText.Plain(author!, document.Fields["author"]));
        Assert.Equal(["Doe (X) - ORCID:", "Roe"], DisplayText.Html(author!, document.Fields["author"]));
    }

    [Fact]
    public void Separates_children_as_the_compound_says_and_drops_a_trailing_comma()
    {
        var period = Compound(
            "period",
            "Time Period",
            true,
            false,
            Field("start", "Start Date") with
            {
                DisplayFormat = "#NAME: #VALUE ",
            },
            Field("end", "End Date") with
            {
                DisplayFormat = "#NAME: #VALUE ",
            }
        ) with
        {
            DisplayFormat = ";",
        };
        Assert.Equal(
            "Start Date: 1900; End Date: 1950",
            DisplayText.Plain(period, Document("""{"p":[{"end":["1950"],"start":["1900"]}]}""").Compounds("p")[0])
        );

        var place = Compound(
            "place",
            "Place",
            true,
            false,
            Field("country", "Country") with
            {
                DisplayFormat = "#VALUE,",
            },
            Field("city", "City") with
            {
                DisplayFormat = "#VALUE, ",
            }
        );
        Assert.Equal(
            "Chile, Arica",
            DisplayText.Plain(place, Document("""{"p":[{"city":["Arica"],"country":["Chile"]}]}""").Compounds("p")[0])
        );
    }

    [Fact]
    public void A_controlled_field_of_its_own_needs_no_brackets()
    {
        var field = Field("k", "Kind") with { Controlled = true, DisplayFormat = "(#VALUE)" };
        Assert.Equal("Map; Text", DisplayText.Plain(field, new FieldValue.Values(["Map", "Text"])));
    }
}
