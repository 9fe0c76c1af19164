using System.Text.Json;

namespace Quire.Exports.Tests.Croissant;

/// <summary>What the specification of Croissant 1.1 demands, against an export.</summary>
internal static class CroissantRules
{
    private static readonly string[] Required = ["name", "description", "license", "url", "creator", "datePublished"];

    private static readonly string[] DataTypes =
    [
        "sc:Boolean",
        "sc:Date",
        "sc:DateTime",
        "sc:Float",
        "sc:Integer",
        "sc:Text",
        "sc:Time",
    ];

    public static IReadOnlyList<string> Faults(JsonElement dataset) =>
        [
            .. Is(dataset, "@type", "sc:Dataset"),
            .. Is(dataset, "conformsTo", "http://mlcommons.org/croissant/1.1"),
            .. Required.Where(name => !dataset.TryGetProperty(name, out _)).Select(name => $"There is no {name}."),
            .. Each(dataset, "distribution").SelectMany(OfFile),
            .. Each(dataset, "recordSet").SelectMany(records => OfRecords(records, dataset)),
            .. OfIdentifiers(dataset),
        ];

    private static IEnumerable<string> OfFile(JsonElement file)
    {
        var checksums = ((string[])["md5", "sha256"]).Where(name => file.TryGetProperty(name, out _)).ToList();
        return
        [
            .. Is(file, "@type", "cr:FileObject"),
            .. Has(file, "@id"),
            .. Has(file, "name"),
            .. Has(file, "encodingFormat"),
            .. checksums.Count == 1 && Text(file, checksums[0])!.All(char.IsAsciiHexDigit)
                ? (string[])[]
                : ["A file has one checksum."],
            .. long.TryParse(Text(file, "contentSize"), out _) ? (string[])[] : ["A size is a text."],
            .. Uri.IsWellFormedUriString(Text(file, "contentUrl"), UriKind.Absolute)
                ? (string[])[]
                : ["A file is at no address."],
        ];
    }

    private static IEnumerable<string> OfRecords(JsonElement records, JsonElement dataset) =>
        [
            .. Is(records, "@type", "cr:RecordSet"),
            .. Has(records, "@id"),
            .. records.TryGetProperty("field", out _) ? (string[])[] : ["Records have fields."],
            .. Each(records, "field").SelectMany(field => OfField(field, dataset)),
        ];

    private static IEnumerable<string> OfField(JsonElement field, JsonElement dataset)
    {
        var source = field.GetProperty("source");
        var file = Text(source.GetProperty("fileObject"), "@id");
        return
        [
            .. Is(field, "@type", "cr:Field"),
            .. Has(field, "@id"),
            .. Has(field, "name"),
            .. DataTypes.Contains(Text(field, "dataType")) ? (string[])[] : [$"{Text(field, "dataType")} is no type."],
            .. Has(source.GetProperty("extract"), "column"),
            .. Each(dataset, "distribution").Any(f => Text(f, "@id") == file) ? (string[])[] : [$"{file} is no file."],
            .. Each(field, "annotation")
                .SelectMany(a => Is(a, "@type", "cr:Field").Concat(Has(a, "dataType")).Concat(Has(a, "value"))),
        ];
    }

    /// <summary>What is named is named once, in a form that can be resolved; references name nothing.</summary>
    private static IEnumerable<string> OfIdentifiers(JsonElement dataset)
    {
        var named = ((string[])["distribution", "recordSet"]).SelectMany(name => Each(dataset, name)).SelectMany(Named).ToList();
        return
        [
            .. named.Where(id => !Uri.IsWellFormedUriString(id, UriKind.Relative)).Select(id => $"{id} is no reference."),
            .. named.CountBy(id => id).Where(id => id.Value > 1).Select(id => $"{id.Key} is the name of several."),
        ];
    }

    private static IEnumerable<string> Named(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Array => json.EnumerateArray().SelectMany(Named),
            JsonValueKind.Object when json.GetPropertyCount() > 1 => json.EnumerateObject()
                .SelectMany(m => m.Name == "@id" ? [m.Value.GetString()!] : Named(m.Value)),
            JsonValueKind.Object => json.EnumerateObject().Where(m => m.Name != "@id").SelectMany(m => Named(m.Value)),
            _ => [],
        };

    private static IEnumerable<string> Is(JsonElement json, string name, string value) =>
        Text(json, name) == value ? [] : [$"{name} is not {value}."];

    private static IEnumerable<string> Has(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ToString().Length > 0 ? [] : [$"There is no {name}."];

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static IEnumerable<JsonElement> Each(JsonElement json, string name) =>
        !json.TryGetProperty(name, out var value) ? []
        : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray()
        : [value];
}
