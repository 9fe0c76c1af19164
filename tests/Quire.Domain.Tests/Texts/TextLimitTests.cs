using Quire.Domain.Errors;
using Quire.Domain.Texts;

namespace Quire.Domain.Tests.Texts;

public sealed class TextLimitTests
{
    private static readonly TextLimit Limit = new("Motto", 3);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("äöü")]
    [InlineData("😀😀😀")]
    public void A_text_up_to_the_limit_is_taken_in_any_script(string? text) => Limit.MustAllow(text);

    [Theory]
    [InlineData("abcd")]
    [InlineData("😀😀😀😀")]
    public void A_longer_one_is_refused_with_name_and_limit(string text) =>
        Assert.Equal(
            "Motto must be at most 3 characters.",
            Assert.Throws<RepositoryException>(() => Limit.MustAllow(text)).Message
        );
}
