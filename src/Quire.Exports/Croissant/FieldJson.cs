using System.Text.Json;
using Quire.Exports.Text;
using Quire.Exports.Writing;

namespace Quire.Exports.Croissant;

/// <summary>A column: what it holds, where it stands, what is known of its values.</summary>
internal static class FieldJson
{
    // Kinds of statistics, by the vocabulary of the DDI Alliance for them.
    private static readonly (string Name, string Part, string Type, string? Property)[] Statistics =
    [
        ("mean", "ArithmeticMean", "ddi-stats:7975ed0", null),
        ("medn", "Median", "ddi-stats:66851a3", "sc:median"),
        ("mode", "Mode", "ddi-stats:650be61", null),
        ("min", "Minimum", "ddi-stats:a1d0ec6", "sc:minValue"),
        ("max", "Maximum", "ddi-stats:8321e79", "sc:maxValue"),
        ("stdev", "StandardDeviation", "ddi-stats:690ab50", null),
        ("vald", "ValidCases", "ddi-stats:c646dd8", null),
        ("invd", "InvalidCases", "ddi-stats:6459c62", null),
    ];

    public static void Write(Utf8JsonWriter json, ExportedVariable variable, string id, string file)
    {
        json.WriteStartObject();
        json.Text("@type", "cr:Field");
        json.Text("@id", id);
        json.Text("name", variable.Name);
        json.Text("description", SafeText.HasContent(variable.Label) ? variable.Label : null);
        json.Text("dataType", TypeOf(variable));
        json.WriteStartObject("source");
        json.WriteStartObject("fileObject");
        json.Text("@id", file);
        json.WriteEndObject();
        json.WriteStartObject("extract");
        json.Text("column", variable.Name);
        json.WriteEndObject();
        json.Text("format", variable.FormatCategory is null ? null : variable.Format);
        json.WriteEndObject();
        WriteStatistics(json, variable, id);
        json.WriteEndObject();
    }

    private static string TypeOf(ExportedVariable variable) =>
        variable switch
        {
            { IsNumeric: true, IsContinuous: true } => "sc:Float",
            { IsNumeric: true } => "sc:Integer",
            { FormatCategory: "date" } => "sc:Date",
            { FormatCategory: "time" } when variable.Format?.Contains('y', StringComparison.Ordinal) == true => "sc:DateTime",
            { FormatCategory: "time" } => "sc:Time",
            _ => "sc:Text",
        };

    private static void WriteStatistics(Utf8JsonWriter json, ExportedVariable variable, string id)
    {
        var begun = false;
        foreach (var (name, part, type, property) in Statistics)
        {
            // A point or NaN stands where none was or could be computed.
            var value = variable.Statistics.FirstOrDefault(s => s.Key == name).Value;
            if (value is null or "." or "NaN")
            {
                continue;
            }

            if (!begun)
            {
                begun = true;
                json.WriteStartArray("annotation");
            }

            json.WriteStartObject();
            json.Text("@type", "cr:Field");
            json.Text("@id", $"{id}/{part}");
            json.Text("value", value);
            json.Text("dataType", type);
            json.Text("equivalentProperty", property);
            json.WriteEndObject();
        }

        if (begun)
        {
            json.WriteEndArray();
        }
    }
}
