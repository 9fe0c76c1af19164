using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Quire.Repository.Data;

/// <summary>
/// Values too long for a column of text, as they are stored: JSON of names that never change, packed (Brotli). The texts are held
/// by tests.
/// </summary>
internal static class PackedJson
{
    /// <summary>Packs a value for storage.</summary>
    public static byte[] Pack<T>(T value, JsonTypeInfo<T> type)
    {
        using var packed = new MemoryStream();
        using (var packing = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            JsonSerializer.Serialize(packing, value, type);
        }

        return packed.ToArray();
    }

    /// <summary>Reads what was stored. Members this program does not know are passed over.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public static T Unpack<T>(byte[] stored, JsonTypeInfo<T> type)
        where T : class
    {
        using var unpacking = new BrotliStream(new MemoryStream(stored), CompressionMode.Decompress);
        return JsonSerializer.Deserialize(unpacking, type)
            ?? throw new JsonException($"Nothing is stored where a {typeof(T).Name} should be.");
    }
}
