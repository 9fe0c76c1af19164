using System.Collections.Immutable;
using Quire.Domain.Metadata;

namespace Quire.Domain.Tests.Metadata;

/// <summary>Two blocks with one field of every sort.</summary>
internal static class SmallSchema
{
    public static readonly MetadataBlock Citation = new()
    {
        Name = "citation",
        DisplayName = "Citation Metadata",
        Fields =
        [
            Field("title", "Title", required: true),
            Field("alternativeTitle", "Alternative Title", multiple: true),
            Field("alternativeURL", "Alternative URL", FieldKind.Url) with
            {
                DisplayFormat = "<a href=\"#VALUE\">#VALUE</a>",
            },
            Compound(
                "author",
                "Author",
                multiple: true,
                required: true,
                Field("authorName", "Name", required: true) with
                {
                    DisplayFormat = "#VALUE",
                },
                Field("authorAffiliation", "Affiliation") with
                {
                    DisplayFormat = "(#VALUE)",
                },
                Field("authorIdentifierScheme", "Identifier Type") with
                {
                    Controlled = true,
                    DisplayFormat = "- #VALUE:",
                    Vocabulary = [Term("ORCID"), Term("ISNI")],
                }
            ),
            Field("subject", "Subject", multiple: true, required: true) with
            {
                Controlled = true,
                Vocabulary = [Term("Law"), Term("Mathematical Sciences", "Maths", "M"), Term("Medicine", "M"), Term("Other")],
            },
            Compound(
                "producer",
                "Producer",
                multiple: true,
                required: false,
                Field("producerName", "Name", required: true),
                Field("producerURL", "URL", FieldKind.Url)
            ),
            Field("productionDate", "Production Date", FieldKind.Date),
            Compound("series", "Series", multiple: false, required: false, Field("seriesName", "Name")) with
            {
                DisplayFormat = ":",
            },
            Field("kind", "Kind") with
            {
                Controlled = true,
                Vocabulary = [Term("Map"), Term("Text")],
            },
        ],
    };

    public static readonly MetadataBlock Geospatial = new()
    {
        Name = "geospatial",
        DisplayName = "Geospatial Metadata",
        Fields =
        [
            Compound(
                "geographicBoundingBox",
                "Geographic Bounding Box",
                multiple: true,
                required: false,
                Field("westLongitude", "Westernmost Longitude"),
                Field("eastLongitude", "Easternmost Longitude"),
                Field("northLatitude", "Northernmost Latitude"),
                Field("southLatitude", "Southernmost Latitude")
            ),
            Field("objectCount", "Object Count", FieldKind.Int),
            Field("depth", "Depth", FieldKind.Float),
            Field("contact", "Contact", FieldKind.Email),
        ],
    };

    private static MetadataBlock Owned(MetadataBlock block) =>
        block with
        {
            Fields =
            [
                .. block.Fields.Select(f =>
                    f with
                    {
                        Block = block.Name,
                        Children = [.. f.Children.Select(c => c with { Block = block.Name })],
                    }
                ),
            ],
        };

    public static readonly MetadataSchema Schema = new([Owned(Citation), Owned(Geospatial)]);

    public static FieldType Field(
        string name,
        string title,
        FieldKind kind = FieldKind.Text,
        bool multiple = false,
        bool required = false
    ) =>
        new()
        {
            Name = name,
            Title = title,
            Kind = kind,
            Multiple = multiple,
            Required = required,
            Block = "citation",
        };

    public static FieldType Compound(string name, string title, bool multiple, bool required, params FieldType[] children) =>
        Field(name, title, FieldKind.None, multiple, required) with
        {
            Children = [.. children.Select(c => c with { Parent = name })],
        };

    public static MetadataDocument Document(string stored) => MetadataDocumentCodec.Parse(stored);

    private static VocabularyValue Term(string value, params string[] alternates) => new(value, "", 0, [.. alternates]);
}
