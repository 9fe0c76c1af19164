using Quire.Exports.Text;

namespace Quire.Exports.Tests.Text;

public sealed class SafeTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("cut\u0002here", "cut here")]
    [InlineData("cut\u000B\u001Fhere", "cut here")]
    [InlineData("cut\fhere", "cut here")]
    [InlineData("cut \u0007here", "cut here")]
    [InlineData("cut\u0007 here", "cut here")]
    [InlineData("\u0000cut\uFFFE", "cut")]
    [InlineData("a\uFFFF\uD83D\uDE00", "a \uD83D\uDE00")]
    public void What_xml_forbids_parts_words(string text, string safe) => Assert.Equal(safe, SafeText.ForXml(text));

    [Fact]
    public void Half_of_a_pair_is_replaced() => Assert.Equal("a\uFFFDb", SafeText.ForXml("a" + "\uD83D\uDE00"[0] + "b"));
}
