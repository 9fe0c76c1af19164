using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Quire.Exports.Text;

namespace Quire.Exports.Writing;

/// <summary>Ways of writing JSON that leave out what is not there and never stumble over a character.</summary>
internal static class JsonOutput
{
    private const int FlushAt = 16 * 1024;

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Angle brackets and ampersands escaped: pages carry this JSON inside a script element.
    private static readonly JsonWriterOptions Embeddable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>A writer for files and API answers.</summary>
    public static Utf8JsonWriter Create(Stream output) => new(output, Plain);

    /// <summary>A writer whose output may stand in a page.</summary>
    public static Utf8JsonWriter CreateEmbeddable(Stream output) => new(output, Embeddable);

    /// <summary>Writes a member, unless its value is null.</summary>
    public static void Text(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(SafeText.WellFormed(name), SafeText.WellFormed(value));
        }
    }

    /// <summary>Writes an array element.</summary>
    public static void Item(this Utf8JsonWriter json, string value) => json.WriteStringValue(SafeText.WellFormed(value));

    /// <summary>Writes a member, unless its value is null.</summary>
    public static void Number(this Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    /// <summary>Writes an array member, unless it would be empty.</summary>
    public static void Texts(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        using var each = values.GetEnumerator();
        if (!each.MoveNext())
        {
            return;
        }

        json.WriteStartArray(name);
        do
        {
            json.Item(each.Current);
        } while (each.MoveNext());

        json.WriteEndArray();
    }

    /// <summary>Sends what has been written on its way once there is enough of it, so that memory stays flat.</summary>
    public static Task FlushWhenLargeAsync(this Utf8JsonWriter json, CancellationToken cancellationToken) =>
        json.BytesPending < FlushAt ? Task.CompletedTask : json.FlushAsync(cancellationToken);
}
