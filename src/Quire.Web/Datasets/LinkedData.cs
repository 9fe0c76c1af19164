using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Quire.Web.Datasets;

/// <summary>JSON-LD as it stands in the head of a page.</summary>
internal static class LinkedData
{
    // A page stays small; whoever wants all files follows the links to what describes it.
    private const int MostBytes = 10_000;

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The same without the list of files where that is long; null where it is none that stands in a page.</summary>
    public static string? ForPage(ReadOnlySpan<byte> json) =>
        json.Length == 0 || json[0] != (byte)'{' ? null
        : json.Length <= MostBytes ? Encoding.UTF8.GetString(json)
        : WithoutFiles(json);

    // Member by member: a list of thousands of files is skipped and never taken apart.
    private static string? WithoutFiles(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        using var kept = new MemoryStream();
        using var writer = new Utf8JsonWriter(kept, Plain);
        reader.Read();
        writer.WriteStartObject();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isFiles = reader.ValueTextEquals("distribution"u8);
            var name = isFiles ? "" : reader.GetString()!;
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (!isFiles)
            {
                writer.WritePropertyName(name);
                writer.WriteRawValue(json[start..(int)reader.BytesConsumed]);
            }

            if (kept.Length + writer.BytesPending > MostBytes)
            {
                return null;
            }
        }

        writer.WriteEndObject();
        writer.Flush();
        return kept.Length <= MostBytes ? Encoding.UTF8.GetString(kept.GetBuffer(), 0, (int)kept.Length) : null;
    }
}
