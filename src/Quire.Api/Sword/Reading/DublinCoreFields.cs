using System.Collections.Frozen;

namespace Quire.Api.Sword.Reading;

/// <summary>Which field of the citation block holds what a Dublin Core term says.</summary>
internal static class DublinCoreFields
{
    /// <summary>Terms that fill a field without children.</summary>
    public static readonly FrozenDictionary<string, string> Plain = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["title"] = "title",
        ["date"] = "productionDate",
        ["type"] = "kindOfData",
        ["source"] = "dataSources",
        ["relation"] = "relatedMaterial",
        ["language"] = "language",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Terms that fill a child of a compound field, with what their attributes fill beside it.</summary>
    public static readonly FrozenDictionary<string, Compound> Compounds = new Dictionary<string, Compound>(StringComparer.Ordinal)
    {
        ["creator"] = new("author", "authorName") { Attributes = [("affiliation", "authorAffiliation")] },
        ["description"] = new("dsDescription", "dsDescriptionValue"),
        ["abstract"] = new("dsDescription", "dsDescriptionValue"),
        ["publisher"] = new("producer", "producerName"),
        ["contributor"] = new("contributor", "contributorName") { Attributes = [("type", "contributorType")] },
        ["coverage"] = new("geographicCoverage", "otherGeographicCoverage"),
        ["identifier"] = new("otherId", "otherIdValue"),
        ["isReferencedBy"] = new("publication", "publicationCitation")
        {
            Attributes = [("holdingsURI", "publicationURL"), ("agency", "publicationIDType"), ("IDNo", "publicationIDNumber")],
        },
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A compound field and the children a term fills.</summary>
    public sealed record Compound(string Field, string Child)
    {
        public (string Attribute, string Child)[] Attributes { get; init; } = [];
    }
}
