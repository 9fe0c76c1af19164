using Quire.Domain.Metadata.Texts;

namespace Quire.Domain.Tests.Metadata.Texts;

public sealed class PropertiesTextTests
{
    [Theory]
    [InlineData("a=b", "a", "b")]
    [InlineData("  a = b ", "a", "b ")]
    [InlineData("a:b=c", "a", "b=c")]
    [InlineData("a b c", "a", "b c")]
    [InlineData("a", "a", "")]
    [InlineData("a\\ b\\==c", "a b=", "c")]
    [InlineData("a=\\u00FC\\n\\t\\q", "a", "ü\n\tq")]
    [InlineData("a=b\\\n   c", "a", "bc")]
    [InlineData("a=b\\\\\nc=d", "a", "b\\")]
    [InlineData("a=b\\", "a", "b")]
    [InlineData("# no\n! no\r\n\r\na=b", "a", "b")]
    [InlineData("a=1\na=b", "a", "b")]
    [InlineData("a\\", "a", "")]
    [InlineData("c=d\ra=b", "a", "b")]
    [InlineData("a=b\u2028c\u0085d\fe=f", "a", "b\u2028c\u0085d\fe=f")]
    public void Texts_are_read_as_resource_bundles_are(string file, string key, string text) =>
        Assert.Equal(text, PropertiesText.Read(file)[key]);

    [Theory]
    [InlineData("a=b\nc=\\u12")]
    [InlineData("a=b\nc=\\uGGGG")]
    [InlineData("a=b\n\\u=c")]
    public void An_escape_of_no_character_is_named_by_its_line(string file) =>
        Assert.Contains(
            "line 2",
            Assert.Throws<FormatException>(() => PropertiesText.Read(file)).Message,
            StringComparison.Ordinal
        );
}
