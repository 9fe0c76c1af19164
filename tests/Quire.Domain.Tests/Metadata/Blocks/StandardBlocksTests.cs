using Quire.Domain.Metadata;
using Quire.Domain.Metadata.Blocks;

namespace Quire.Domain.Tests.Metadata.Blocks;

public sealed class StandardBlocksTests
{
    [Theory]
    [InlineData("citation", 80, 35, 7981)]
    [InlineData("geospatial", 38, 16, 291)]
    [InlineData("socialscience", 26, 21, 0)]
    [InlineData("astrophysics", 26, 20, 24)]
    [InlineData("biomedical", 13, 13, 282)]
    [InlineData("journal", 5, 2, 32)]
    [InlineData("3dobjects", 15, 10, 26)]
    public void Has_the_fields_and_vocabularies_depositors_know(string name, int fields, int top, int values)
    {
        Assert.True(StandardSchema.Schema.TryGetBlock(name, out var block));
        var all = block.Fields.SelectMany(f => f.Children.Prepend(f)).ToList();
        Assert.Equal((fields, top, values), (all.Count, block.Fields.Length, all.Sum(f => f.Vocabulary.Length)));
    }

    [Fact]
    public void Every_field_has_a_title_and_a_sentence_of_help() =>
        Assert.All(
            StandardSchema.Schema.Fields,
            f =>
            {
                Assert.NotEmpty(f.Title);
                Assert.Matches(@"^[A-Z].{10,}\.$", f.Description);
            }
        );

    [Fact]
    public void A_field_is_controlled_just_when_it_has_a_vocabulary_and_compound_just_when_it_has_children() =>
        Assert.All(
            StandardSchema.Schema.Fields,
            f =>
            {
                Assert.Equal(f.Controlled, f.Vocabulary.Length > 0);
                Assert.Equal(f.IsCompound, f.Children.Length > 0);
            }
        );

    [Fact]
    public void Requires_what_a_citation_needs()
    {
        var requirements = new FieldRequirements(StandardSchema.Schema.Blocks);
        Assert.Equal(
            [
                "Title is required.",
                "Author Name is required.",
                "Point of Contact E-mail is required.",
                "Description Text is required.",
                "Subject is required.",
            ],
            MetadataValidator.Validate(MetadataDocument.Empty, StandardSchema.Schema, requirements).Select(p => p.Message)
        );
    }

    [Fact]
    public void Loading_twice_changes_nothing() =>
        Assert.All(
            StandardSchema.Names,
            name =>
            {
                Assert.True(StandardSchema.Schema.TryGetBlock(name, out var block));
                var again = Assert.Single(BlockMerge.Apply(StandardSchema.Schema, StandardSchema.Definition(name)).Changed);
                Assert.Equal(
                    block.Fields.SelectMany(f => f.Children.Prepend(f)).Select(Describe),
                    again.Fields.SelectMany(f => f.Children.Prepend(f)).Select(Describe)
                );
            }
        );

    private static string Describe(FieldType f) =>
        $"{f.Name}|{f.Parent}|{f.Kind}|{f.DisplayOrder}|"
        + string.Join(';', f.Vocabulary.Select(v => $"{v.Value},{v.Identifier},{string.Join(',', v.Alternates)}"));

    [Theory]
    [InlineData("language", "eng", "English")]
    [InlineData("language", "fre", "French")]
    [InlineData("country", "BOTSWANA", "Botswana")]
    [InlineData("subject", "Other", "Other")]
    public void Knows_alternate_spellings(string field, string text, string value)
    {
        Assert.True(StandardSchema.Schema.TryGetField(field, out var type));
        Assert.True(StandardSchema.Schema.TryMatchVocabulary(type, text, lenient: false, out var match));
        Assert.Equal(value, match);
    }
}
