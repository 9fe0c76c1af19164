using System.Text.Json;
using Quire.Domain.Metadata;

namespace Quire.Domain.Tests.Metadata;

/// <summary>Edits written as documents are stored, where an empty list clears a field.</summary>
internal static class Edits
{
    public static IReadOnlyList<FieldUpdate> Of(string stored, MetadataSchema schema)
    {
        using var json = JsonDocument.Parse(stored);
        var filled = MetadataDocumentCodec.Parse(stored);
        return
        [
            .. json
                .RootElement.EnumerateObject()
                .Select(f => new FieldUpdate(
                    Field(f.Name, schema),
                    filled.Fields.GetValueOrDefault(f.Name) ?? Nothing(Field(f.Name, schema))
                )),
        ];
    }

    private static FieldType Field(string name, MetadataSchema schema) =>
        schema.TryGetField(name, out var field)
            ? field
            : throw new ArgumentException($"There is no field '{name}'.", nameof(name));

    private static FieldValue Nothing(FieldType field) =>
        field.IsCompound ? new FieldValue.Compounds([]) : new FieldValue.Values([]);
}
