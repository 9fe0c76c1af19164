using Quire.Exports.Text;

namespace Quire.Exports.Tests.Text;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("<p>one</p><p>two</p>", "one\ntwo")]
    [InlineData("a<br/>b<BR>c", "a\nb\nc")]
    [InlineData("a <b>bold</b> word", "a bold word")]
    [InlineData("p < 0.05 and q > 1", "p < 0.05 and q > 1")]
    [InlineData("<unknown> stays", "<unknown> stays")]
    [InlineData("x <y and z> w", "x <y and z> w")]
    [InlineData("<a href=\"x>y\" title='<b>'>link</a>", "link")]
    [InlineData("<a href=\"unbalanced>link</a>", "link")]
    [InlineData("<script>alert('<b>')</script>after", "after")]
    [InlineData("<style>p{}</style >after", "after")]
    [InlineData("<script>never closed", "")]
    [InlineData("<!-- gone -->kept", "kept")]
    [InlineData("&lt;b&gt; &amp; &eacute; &#65; &bogus;", "<b> & é A &bogus;")]
    [InlineData("no end <b", "no end <b")]
    [InlineData("  \u0001 ", "")]
    [InlineData(null, "")]
    public void Takes_markup_away_and_keeps_the_words(string? html, string words) => Assert.Equal(words, PlainText.Of(html));

    [Theory]
    [InlineData("<a href=\"")]
    [InlineData("<!--")]
    [InlineData("<b ")]
    [InlineData("<script>")]
    public void Copes_with_a_million_characters_of_unfinished_markup(string piece)
    {
        var hostile = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        Assert.InRange(PlainText.Of(hostile).Length, 0, hostile.Length);
    }
}
