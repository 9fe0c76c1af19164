using Quire.Web.Shared;

namespace Quire.Web.Tests.Shared;

/// <summary>What becomes in a page of texts people wrote.</summary>
public sealed class HtmlTests
{
    [Theory]
    [InlineData("at https://a.example/x?y=1&z=2.", "at ", "https://a.example/x?y=1&amp;z=2", ".")]
    [InlineData("\"https://a.example/x\"", "&quot;", "https://a.example/x", "&quot;")]
    [InlineData("<https://a.example/x>", "&lt;", "https://a.example/x", "&gt;")]
    [InlineData("it's 'https://a.example/x'", "it&#39;s &#39;", "https://a.example/x", "&#39;")]
    public void Addresses_are_links_without_what_stands_around_them(string text, string before, string address, string after) =>
        Assert.Equal($"<p>{before}<a rel=\"nofollow noopener\" href=\"{address}\">{address}</a>{after}</p>", Html.Of(text).Value);

    [Fact]
    public void Of_very_long_markup_the_words_are_shown()
    {
        var html = Html.Of($"{string.Concat(Enumerable.Repeat("<ul>", 20_000))}<b>tide</b> &amp; mill").Value;

        Assert.Equal("<p>tide &amp; mill</p>", html);
        Assert.Equal("<b>tide</b>", Html.Of("<b>tide</b>").Value);
    }
}
