using Quire.Exports.Writing;

namespace Quire.Exports.OaiOre;

/// <summary>
/// What the resource map says of a version itself, without its files, as JSON-LD: what programs read, change and send back.
/// </summary>
public static class SemanticMetadata
{
    /// <summary>Content type of what is written.</summary>
    public const string MediaType = "application/ld+json";

    /// <summary>Writes one object to <paramref name="output"/>, which stays open.</summary>
    public static async Task WriteAsync(ExportedVersion version, Stream output, CancellationToken cancellationToken = default)
    {
        var context = new TermContext(version);
        await using var json = JsonOutput.Create(output);
        json.WriteStartObject();
        FieldsJson.Write(json, version, context);
        AggregationJson.Write(json, version);
        context.Write(json);
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
    }
}
