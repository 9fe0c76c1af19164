using CsCheck;
using Quire.Domain.Errors;
using Quire.Domain.Metadata;
using static Quire.Domain.Tests.Metadata.SmallSchema;

namespace Quire.Domain.Tests.Metadata;

public sealed class MetadataValidatorTests
{
    private const string Complete = """ "title":["T"],"subject":["Law"],"author":[{"authorName":["Doe"]}] """;

    private static readonly FieldRequirements Standard = new(Schema.Blocks);

    private static string[] Problems(string stored, FieldRequirements? requirements = null) =>
        [.. MetadataValidator.Validate(Document(stored), Schema, requirements ?? Standard).Select(p => $"{p.Path}: {p.Message}")];

    private static string[] Added(string field) => Problems($"{{{Complete},{field}}}");

    [Fact]
    public void Names_every_missing_field_at_once() =>
        Assert.Equal(
            ["title: Title is required.", "author[0].authorName: Author Name is required.", "subject: Subject is required."],
            Problems("{}")
        );

    [Fact]
    public void Accepts_a_complete_document() => Assert.Empty(Problems($"{{{Complete}}}"));

    [Fact]
    public void Asks_each_compound_of_a_required_field_for_its_required_children() =>
        Assert.Equal(
            ["author[1].authorName: Author Name is required."],
            Problems("""{"title":["T"],"subject":["Law"],"author":[{"authorName":["Doe"]},{"authorAffiliation":["X"]}]}""")
        );

    [Fact]
    public void A_required_child_of_an_optional_compound_is_asked_for_once_the_compound_is_begun() =>
        Assert.Equal(
            [
                "producer[0].producerName: Producer Name is required if you choose to enter a value in any of the optional Producer fields.",
            ],
            Added(""" "producer":[{"producerURL":["https://example.org"]}] """)
        );

    [Fact]
    public void A_collection_adds_requirements()
    {
        Assert.Equal(
            ["productionDate: Production Date is required.", "series.seriesName: Series Name is required."],
            Problems($"{{{Complete}}}", new(Schema.Blocks, ["seriesName", "productionDate"]))
        );
    }

    [Fact]
    public void A_compound_a_collection_requires_has_to_be_begun_whatever_its_children()
    {
        var requirements = new FieldRequirements(Schema.Blocks, ["geographicBoundingBox"]);
        string[] missing = ["geographicBoundingBox: Geographic Bounding Box is required."];
        Assert.Equal(missing, Problems($"{{{Complete}}}", requirements));
        Assert.Equal(missing, Problems($$"""{ {{Complete}},"geographicBoundingBox":[{"westLongitude":[" "]}] }""", requirements));
        Assert.Empty(
            Problems(
                $$"""{ {{Complete}},"geographicBoundingBox":[{"westLongitude":["3"],"eastLongitude":["4"],"northLatitude":["1"],"southLatitude":["0"]}] }""",
                requirements
            )
        );
    }

    [Fact]
    public void Blocks_a_collection_does_not_use_demand_nothing_but_what_is_filled_is_checked() =>
        Assert.Equal(
            ["objectCount: Object Count  is not a valid integer."],
            Problems("""{"objectCount":["many"]}""", new([Geospatial with { Fields = [] }]))
        );

    [Theory]
    [InlineData(
        """ "productionDate":["soon"] """,
        "productionDate: Production Date  is not a valid date. \"yyyy\" is a supported format."
    )]
    [InlineData(""" "objectCount":["1.5"] """, "objectCount: Object Count  is not a valid integer.")]
    [InlineData(""" "depth":["deep"] """, "depth: Depth  is not a valid number.")]
    [InlineData(""" "contact":["x"] """, "contact: Contact x  is not a valid email address.")]
    [InlineData(""" "alternativeURL":["x"] """, "alternativeURL: Alternative URL x  is not a valid URL.")]
    [InlineData(""" "kind":["Song"] """, "kind: Value 'Song' does not exist in type 'kind'")]
    [InlineData(
        """ "geographicBoundingBox":[{"westLongitude":["181"],"eastLongitude":["1"],"northLatitude":["1"],"southLatitude":["x"]}] """,
        "geographicBoundingBox[0].westLongitude: Geographic Bounding Box Westernmost Longitude  is not a valid entry.",
        "geographicBoundingBox[0].southLatitude: Geographic Bounding Box Southernmost Latitude  is not a valid entry."
    )]
    [InlineData(""" "geographicBoundingBox":[{"westLongitude":["5"]}] """, Box)]
    [InlineData(
        """ "geographicBoundingBox":[{"westLongitude":["5"],"eastLongitude":["4"],"northLatitude":["1"],"southLatitude":["0"]}] """,
        Box
    )]
    [InlineData(
        """ "geographicBoundingBox":[{"westLongitude":["3"],"eastLongitude":["4"],"northLatitude":["0"],"southLatitude":["1"]}] """,
        Box
    )]
    [InlineData(
        """ "geographicBoundingBox":[{"westLongitude":["-180"],"eastLongitude":["180.0"],"northLatitude":["90"],"southLatitude":["-90"]}] """
    )]
    [InlineData(""" "notInAnyBlock":["anything"] """)]
    [InlineData(
        """ "productionDate":["N/A"],"objectCount":["N/A"],"contact":["N/A"],"geographicBoundingBox":[{"westLongitude":["N/A"]}] """
    )]
    public void Judges_values_by_their_kind(string field, params string[] problems) => Assert.Equal(problems, Added(field));

    private const string Box =
        "geographicBoundingBox[0]: Geographic Bounding Box  has invalid coordinates. "
        + "East must be greater than West and North must be greater than South. Missing values are NOT allowed.";

    [Fact]
    public void Tells_the_client_everything_in_one_sentence() =>
        Assert.Equal(
            "The metadata cannot be saved: Title is required. (Invalid value:null), Depth  is not a valid number. (Invalid value:deep).",
            Assert
                .Throws<RepositoryException>(() =>
                    MetadataValidator.MustBeValid(
                        Document("""{"subject":["Law"],"author":[{"authorName":["Doe"]}],"depth":["deep"]}"""),
                        Schema,
                        Standard
                    )
                )
                .Message
        );

    [Fact]
    public void Any_document_is_judged_without_failing() =>
        MetadataDocumentCodecTests.Documents.Sample(document =>
        {
            var renamed = document
                .Fields.Values.Zip(Schema.Blocks.SelectMany(b => b.Fields))
                .Aggregate(MetadataDocument.Empty, (d, p) => d.With(p.Second.Name, p.First));
            Assert.All(
                MetadataValidator.Validate(renamed, Schema, Standard),
                p => Assert.True(Schema.TryGetField(p.Path.Split('[', '.')[0], out _))
            );
        });
}
