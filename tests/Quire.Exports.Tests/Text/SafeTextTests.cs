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
    [InlineData("a\uD83Db", "a\uFFFDb")]
    public void What_xml_forbids_parts_words(string text, string safe) => Assert.Equal(safe, SafeText.ForXml(text));
}
