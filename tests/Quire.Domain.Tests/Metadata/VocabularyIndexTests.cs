using Quire.Domain.Metadata;

namespace Quire.Domain.Tests.Metadata;

public sealed class VocabularyIndexTests
{
    private static readonly VocabularyIndex Index = new([
        new("Mathematical Sciences", "", 0, ["Maths", "M"]),
        new("Medicine", "", 1, ["M"]),
    ]);

    [Theory]
    [InlineData("Medicine", "Medicine")]
    [InlineData("Maths", "Mathematical Sciences")]
    [InlineData("M", null)]
    [InlineData("maths", null)]
    [InlineData(" Medicine", null)]
    public void A_value_is_met_as_it_is_spelled_and_two_of_one_spelling_not_at_all(string text, string? value) =>
        Assert.Equal(value, Index.TryMatch(text, lenient: false, out var found) ? found : null);

    [Theory]
    [InlineData("  mathematical   sciences ", "Mathematical Sciences")]
    [InlineData("MATHS", "Mathematical Sciences")]
    [InlineData("m", null)]
    [InlineData("physics", null)]
    public void Where_it_may_be_guessed_case_and_blanks_do_not_matter(string text, string? value) =>
        Assert.Equal(value, Index.TryMatch(text, lenient: true, out var found) ? found : null);
}
