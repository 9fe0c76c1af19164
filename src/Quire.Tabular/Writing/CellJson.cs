using System.Text.Json;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Writing;

/// <summary>
/// Cells as values of JSON: numbers as numbers with all the digits they have, truth values as such, null for what is missing.
/// Numbers JSON does not know, infinite ones and such that are none, are texts.
/// </summary>
public static class CellJson
{
    /// <summary>Writes a cell.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">Which of its columns.</param>
    /// <param name="json">Where to.</param>
    public static void Write(ICells row, int column, Utf8JsonWriter json)
    {
        var variable = row.Variables[column];
        if (row.IsMissing(column))
        {
            json.WriteNullValue();
            return;
        }

        var text = row.Text(column);
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
