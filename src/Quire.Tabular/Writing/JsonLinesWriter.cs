using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Writing;

/// <summary>
/// Writes an object of JSON for each row: numbers as numbers, truth values as such, null for what is missing. Numbers JSON does
/// not know, infinite ones and such that are none, are texts.
/// </summary>
internal static class JsonLinesWriter
{
    private const int Chunk = 64 * 1024;

    public static long Write(TableReader table, Stream to, IProgress<long>? progress, CancellationToken ct)
    {
        var buffer = new ArrayBufferWriter<byte>(Chunk);
        using var json = new Utf8JsonWriter(
            buffer,
            new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true }
        );
        var names = table
            .Variables.Select(v => JsonEncodedText.Encode(v.Name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping))
            .ToArray();
        var rows = 0L;
        while (table.Read())
        {
            json.WriteStartObject();
            for (var i = 0; i < names.Length; i++)
            {
                json.WritePropertyName(names[i]);
                CellJson.Write(table, i, json);
            }

            json.WriteEndObject();
            json.Flush();
            json.Reset();
            buffer.Write("\n"u8);
            rows++;
            if (buffer.WrittenCount >= Chunk)
            {
                ct.ThrowIfCancellationRequested();
                to.Write(buffer.WrittenSpan);
                buffer.ResetWrittenCount();
                progress?.Report(rows);
            }
        }

        to.Write(buffer.WrittenSpan);
        return rows;
    }
}
