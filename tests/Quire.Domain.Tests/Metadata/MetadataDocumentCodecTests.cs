using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using CsCheck;
using Quire.Domain.Metadata;

namespace Quire.Domain.Tests.Metadata;

public sealed class MetadataDocumentCodecTests
{
    private static readonly Gen<ImmutableArray<string>> Texts = Gen.String[Gen.Char.AlphaNumeric, 0, 12]
        .Array[1, 4]
        .Select(t => t.ToImmutableArray());

    internal static readonly Gen<MetadataDocument> Documents = Gen.Select(
            Gen.String.AlphaNumeric,
            Gen.OneOf(
                Texts.Select(FieldValue (t) => new FieldValue.Values(t)),
                Gen.Select(Gen.String.AlphaNumeric, Texts)
                    .Array[0, 3]
                    .Array[1, 3]
                    .Select(
                        FieldValue (compounds) =>
                            new FieldValue.Compounds([
                                .. compounds.Select(c => new CompoundValue(
                                    c.DistinctBy(p => p.Item1).ToImmutableDictionary(p => p.Item1, p => p.Item2)
                                )),
                            ])
                    )
            )
        )
        .Array[0, 8]
        .Select(fields => fields.Aggregate(MetadataDocument.Empty, (d, f) => d.With(f.Item1, f.Item2)));

    [Fact]
    public void Any_document_survives_being_stored() =>
        Documents.Sample(document =>
        {
            var text = MetadataDocumentCodec.Serialize(document);
            Assert.Equal(document, MetadataDocumentCodec.Parse(text));
            Assert.Equal(text, MetadataDocumentCodec.Serialize(MetadataDocumentCodec.Parse(text)));
            Assert.Equal(document, MetadataDocumentCodec.Parse(Encoding.UTF8.GetBytes(text)));
        });

    [Fact]
    public void Fields_are_sorted_so_that_equal_documents_have_equal_text() =>
        Assert.Equal(
            """{"author":[{"authorAffiliation":["Köln"],"authorName":["Doe \"D\""]}],"title":["<b>Trees</b>"]}""",
            MetadataDocumentCodec.Serialize(
                SmallSchema.Document(
                    """{"title":["<b>Trees</b>"],"author":[{"authorName":["Doe \"D\""],"authorAffiliation":["Köln"]}]}"""
                )
            )
        );

    [Fact]
    public void A_field_without_values_is_not_stored() =>
        Assert.Equal("{}", MetadataDocumentCodec.Serialize(SmallSchema.Document("""{"title":[]}""")));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"title\":\"x\"}")]
    [InlineData("{\"title\":[1]}")]
    [InlineData("{\"title\":[\"x\",{}]}")]
    [InlineData("{\"author\":[{\"authorName\":\"x\"}]}")]
    [InlineData("{\"title\":[\"x\"]}{}")]
    public void Refuses_what_it_did_not_write(string text) =>
        Assert.ThrowsAny<JsonException>(() => MetadataDocumentCodec.Parse(text));
}
