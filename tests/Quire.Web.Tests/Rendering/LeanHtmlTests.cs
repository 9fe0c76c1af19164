using Quire.Web.Rendering;

namespace Quire.Web.Tests.Rendering;

/// <summary>A page is sent without the indentation of what it is made of.</summary>
public sealed class LeanHtmlTests
{
    [Theory]
    [InlineData("<p>\n    one\n    two</p>", "<p>\none\ntwo</p>")]
    [InlineData("<input value=\"two  blanks\"   name=\"a\">", "<input value=\"two  blanks\" name=\"a\">")]
    [InlineData("<a  title=\"a > b  c\">x   y</a>", "<a title=\"a > b  c\">x y</a>")]
    [InlineData("<i>a \"quoted   text\"</i>", "<i>a \"quoted text\"</i>")]
    [InlineData("<textarea>two  blanks</textarea>  <b>  x</b>", "<textarea>two  blanks</textarea> <b> x</b>")]
    public void Blanks_go_between_words_and_stay_where_they_count(string html, string lean) =>
        Assert.Equal(lean, LeanHtml.Of(html));
}
