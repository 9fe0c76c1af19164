using Quire.Domain.Errors;
using Quire.Domain.Metadata;
using static Quire.Domain.Tests.Metadata.SmallSchema;

namespace Quire.Domain.Tests.Metadata;

public sealed class MetadataShapeTests
{
    private static string Refusal(Action check) =>
        Assert.IsType<RepositoryError.BadRequest>(Assert.Throws<RepositoryException>(check).Error).Message;

    [Fact]
    public void Values_in_the_form_of_their_fields_fit() =>
        MetadataShape.MustFit(
            Document(
                """
                {"title":["T"],"alternativeTitle":["A","B"],"author":[{"authorName":["Doe"]},{"authorName":["Roe"]}],
                 "series":[{"seriesName":["S"]}],"unknown":[{"whatever":["x","y"]}]}
                """
            ),
            Schema
        );

    [Theory]
    [InlineData("""{"title":["T","U"]}""", "The field title takes a single value.")]
    [InlineData("""{"title":[{"authorName":["Doe"]}]}""", "The field title takes text.")]
    [InlineData("""{"author":["Doe"]}""", "The field author takes fields of its own, not a text.")]
    [InlineData("""{"series":[{"seriesName":["S"]},{"seriesName":["T"]}]}""", "The field series takes a single value.")]
    [InlineData("""{"author":[{"authorName":["Doe","Roe"]}]}""", "The field authorName takes a single value.")]
    [InlineData("""{"author":[{"seriesName":["S"]}]}""", "The field seriesName is none of those inside author.")]
    [InlineData("""{"authorName":["Doe"]}""", "Field authorName can only be given inside author.")]
    [InlineData("""{"title":["A\fB"]}""", "The value of the field title has characters that cannot be stored.")]
    public void Others_are_refused(string stored, string message)
    {
        Assert.Equal(message, Refusal(() => MetadataShape.MustFit(Document(stored), Schema)));
        Assert.Equal(message, Refusal(() => MetadataShape.MustFit(Edits.Of(stored, Schema))));
    }

    [Fact]
    public void A_value_nobody_can_have_written_is_refused() =>
        Assert.Equal(
            "Every value of title must be at most 1000000 characters.",
            Refusal(() =>
                MetadataShape.MustFit(MetadataDocument.Empty.With("title", new FieldValue.Values([new('x', 1_000_001)])), Schema)
            )
        );

    [Fact]
    public void An_edit_may_clear_any_field() => MetadataShape.MustFit(Edits.Of("""{"title":[],"author":[]}""", Schema));
}
