using System.Text.Json;
using Quire.Domain.Metadata;
using Quire.Exports.Writing;

namespace Quire.Exports.OaiOre;

/// <summary>
/// Gives every field its label and remembers what the labels stand for: a field with a term of its own goes by its name, the
/// others by block and name.
/// </summary>
internal sealed class TermContext(ExportedVersion version)
{
    private readonly SortedDictionary<string, string> _entries = new(StringComparer.Ordinal)
    {
        ["dcterms"] = "http://purl.org/dc/terms/",
        ["dvcore"] = "https://dataverse.org/schema/core#",
        ["ore"] = "http://www.openarchives.org/ore/terms/",
        ["schema"] = "http://schema.org/",
    };

    public string LabelOf(FieldType field)
    {
        if (!string.IsNullOrWhiteSpace(field.TermUri))
        {
            _entries.TryAdd(field.Name, field.TermUri);
            return field.Name;
        }

        var declared = version.Schema.TryGetBlock(field.Block, out var block) ? block.Uri : null;
        var own = $"{version.Installation.SiteUrl}/schema/{field.Block}#";
        _entries.TryAdd(field.Block, string.IsNullOrWhiteSpace(declared) ? own : declared);
        return $"{field.Block}:{field.Name}";
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("@context");
        foreach (var (label, uri) in _entries)
        {
            json.Text(label, uri);
        }

        json.WriteEndObject();
    }
}
