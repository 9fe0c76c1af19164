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
                WriteValue(table, i, json);
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

    private static void WriteValue(TableReader table, int column, Utf8JsonWriter json)
    {
        var variable = table.Variables[column];
        if (table.IsMissing(column))
        {
            json.WriteNullValue();
            return;
        }

        var text = table.Text(column);
        if (variable.Type == VariableType.Character)
        {
            json.WriteStringValue(text);
        }
        else if (variable.FormatCategory == FormatCategory.Boolean && text.Length == 1 && text[0] is (byte)'0' or (byte)'1')
        {
            json.WriteBooleanValue(text[0] == '1');
        }
        else if (IsJsonNumber(text))
        {
            // With all the digits the cell has.
            json.WriteRawValue(text, skipInputValidation: true);
        }
        else if (CellReading.TryNumber(text, out var number) && double.IsFinite(number))
        {
            json.WriteNumberValue(number);
        }
        else
        {
            json.WriteStringValue(text);
        }
    }

    private static bool IsJsonNumber(ReadOnlySpan<byte> text)
    {
        var at = text.StartsWith("-"u8) ? 1 : 0;
        var whole = Digits(text[at..]);
        if (whole == 0 || (whole > 1 && text[at] == '0'))
        {
            return false;
        }

        at += whole;
        if (at < text.Length && text[at] == '.')
        {
            var fraction = Digits(text[(at + 1)..]);
            if (fraction == 0)
            {
                return false;
            }

            at += 1 + fraction;
        }

        if (at < text.Length && text[at] is (byte)'e' or (byte)'E')
        {
            at += at + 1 < text.Length && text[at + 1] is (byte)'+' or (byte)'-' ? 2 : 1;
            var power = Digits(text[at..]);
            at = power > 0 ? at + power : int.MaxValue;
        }

        return at == text.Length;
    }

    private static int Digits(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return end < 0 ? text.Length : end;
    }
}
