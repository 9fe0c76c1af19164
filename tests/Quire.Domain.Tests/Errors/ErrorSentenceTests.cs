using Quire.Domain.Errors;

namespace Quire.Domain.Tests.Errors;

public sealed class ErrorSentenceTests
{
    private static ErrorSentence Of(ErrorSentence sentence) => sentence;

    [Fact]
    public void A_sentence_knows_its_values_by_name()
    {
        var (file, limit) = ("data.csv", 2048L);
        var sentence = Of($"The file {file} is longer than {limit} bytes.");
        Assert.Equal("The file data.csv is longer than 2048 bytes.", sentence.Text);
        Assert.Equal("The file {file} is longer than {limit} bytes.", sentence.Template);
        Assert.Equal(
            "2048 bytes at most, not data.csv",
            ErrorSentence.Fill("{limit} bytes at most, not {file}", sentence.Values)
        );
    }

    [Fact]
    public void Several_values_are_listed_and_none_is_empty()
    {
        string? nobody = null;
        IEnumerable<string> kinds = ["MD5", "SHA-1"];
        Assert.Equal("One of MD5, SHA-1, not .", Of($"One of {kinds}, not {nobody}.").Text);
    }

    [Fact]
    public void What_a_value_says_is_not_filled_again()
    {
        var (name, other) = ("{other}", "secret");
        Assert.Equal(
            "Not {other} but secret {unknown}",
            ErrorSentence.Fill("Not {name} but {other} {unknown}", Of($"{name}{other}").Values)
        );
    }
}
