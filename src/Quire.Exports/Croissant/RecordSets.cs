using System.Text.Json;
using Quire.Exports.Writing;

namespace Quire.Exports.Croissant;

/// <summary>The rows of the tables that are open.</summary>
internal static class RecordSets
{
    private const string Cardinality = "http://www.wikidata.org/entity/Q4049983";

    public static async Task WriteAsync(
        Utf8JsonWriter json,
        ExportedVersion version,
        CroissantIds ids,
        CancellationToken cancellationToken
    )
    {
        var begun = false;
        await foreach (var (file, table) in version.Tables.WithCancellation(cancellationToken))
        {
            if (table is null)
            {
                continue;
            }

            if (!begun)
            {
                begun = true;
                json.WriteStartArray("recordSet");
            }

            json.WriteStartObject();
            WriteHead(json, file, table, ids);
            await WriteFieldsAsync(json, table, ids.Of(file), cancellationToken);
            json.WriteEndObject();
        }

        if (begun)
        {
            json.WriteEndArray();
        }
    }

    private static void WriteHead(Utf8JsonWriter json, ExportedFile file, ExportedTable table, CroissantIds ids)
    {
        json.Text("@type", "cr:RecordSet");
        json.Text("@id", ids.OfRecords(file));
        json.Text("name", file.Label);
        json.WriteStartObject("annotation");
        json.Text("@type", "cr:Field");
        json.Text("name", CroissantIds.PathOf(file) + "/count");
        json.WriteNumber("value", table.Rows);
        json.Text("dataType", Cardinality);
        json.WriteEndObject();
    }

    private static async Task WriteFieldsAsync(
        Utf8JsonWriter json,
        ExportedTable table,
        string file,
        CancellationToken cancellationToken
    )
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        json.WriteStartArray("field");
        foreach (var variable in table.Variables)
        {
            cancellationToken.ThrowIfCancellationRequested();
            FieldJson.Write(json, variable, CroissantIds.OfField(file, variable, names), file);
            await json.FlushWhenLargeAsync(cancellationToken);
        }

        json.WriteEndArray();
    }
}
