using Quire.Domain.Metadata;

namespace Quire.Domain.Tests.Metadata;

public sealed class StorableTextTests
{
    [Theory]
    [InlineData("  plain text ", "plain text")]
    [InlineData("a\tb\nc\rd", "a\tb\nc\rd")]
    [InlineData("two\u0001words", "two words")]
    [InlineData("two\u0001\u0002\uFFFEwords", "two words")]
    [InlineData("two \u0001words", "two words")]
    [InlineData("two\uFFFF words", "two words")]
    [InlineData("\u0001begin", "begin")]
    [InlineData("end\u0000", "end")]
    [InlineData("\u0001 ", "")]
    [InlineData("a\u0001b c", "a b c")]
    public void What_no_export_can_hold_parts_words_and_goes(string text, string stored)
    {
        Assert.Equal(stored, StorableText.From(text));
        Assert.True(StorableText.Is(stored));
    }

    [Theory]
    [InlineData("a b\tc\r\nd", true)]
    [InlineData("a\u000Bb", false)]
    [InlineData("a\u001Fb", false)]
    [InlineData("a\uFFFEb", false)]
    [InlineData("a\uFFFFb", false)]
    public void Tells_what_can_be_stored_as_it_is(string text, bool storable) => Assert.Equal(storable, StorableText.Is(text));
}
