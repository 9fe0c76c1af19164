using System.Text.Json;

namespace Quire.Exports.Croissant;

/// <summary>What the names in the document stand for, as the specification of the format has it.</summary>
internal static class CroissantContext
{
    // Those of the specification, with the ones readers of version 1.0 look for and that of the statistics.
    private static readonly (string Name, string Term)[] Terms =
    [
        ("@language", "en"),
        ("@vocab", "https://schema.org/"),
        ("annotation", "cr:annotation"),
        ("arrayShape", "cr:arrayShape"),
        ("citeAs", "cr:citeAs"),
        ("column", "cr:column"),
        ("conformsTo", "dct:conformsTo"),
        ("containedIn", "cr:containedIn"),
        ("cr", "http://mlcommons.org/croissant/"),
        ("dct", "http://purl.org/dc/terms/"),
        ("ddi-stats", "http://rdf-vocabulary.ddialliance.org/cv/SummaryStatisticType/2.1.2/"),
        ("equivalentProperty", "cr:equivalentProperty"),
        ("excludes", "cr:excludes"),
        ("extract", "cr:extract"),
        ("field", "cr:field"),
        ("fileObject", "cr:fileObject"),
        ("fileProperty", "cr:fileProperty"),
        ("fileSet", "cr:fileSet"),
        ("format", "cr:format"),
        ("includes", "cr:includes"),
        ("isArray", "cr:isArray"),
        ("isLiveDataset", "cr:isLiveDataset"),
        ("jsonPath", "cr:jsonPath"),
        ("key", "cr:key"),
        ("md5", "cr:md5"),
        ("parentField", "cr:parentField"),
        ("path", "cr:path"),
        ("rai", "http://mlcommons.org/croissant/RAI/"),
        ("readLines", "cr:readLines"),
        ("recordSet", "cr:recordSet"),
        ("references", "cr:references"),
        ("regex", "cr:regex"),
        ("repeated", "cr:repeated"),
        ("replace", "cr:replace"),
        ("samplingRate", "cr:samplingRate"),
        ("sc", "https://schema.org/"),
        ("sdVersion", "cr:sdVersion"),
        ("separator", "cr:separator"),
        ("source", "cr:source"),
        ("subField", "cr:subField"),
        ("transform", "cr:transform"),
        ("unArchive", "cr:unArchive"),
        ("value", "cr:value"),
    ];

    private static readonly (string Name, string Term, string Type)[] TypedTerms =
    [
        ("data", "cr:data", "@json"),
        ("dataType", "cr:dataType", "@vocab"),
        ("examples", "cr:examples", "@json"),
    ];

    public static void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("@context");
        foreach (var (name, term) in Terms)
        {
            json.WriteString(name, term);
        }

        foreach (var (name, term, type) in TypedTerms)
        {
            json.WriteStartObject(name);
            json.WriteString("@id", term);
            json.WriteString("@type", type);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
