using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Quire.Repository.Data;

/// <summary>A value as the text of its column, in the form <see cref="StoredJson"/> has for its type.</summary>
public static class JsonText
{
    /// <summary>The text of a value.</summary>
    public static string Write<T>(T value)
        where T : class? => JsonSerializer.Serialize(value, Stored<T>.Form);

    /// <summary>The value of a text.</summary>
    /// <exception cref="JsonException">The text is not of this form.</exception>
    public static T Read<T>(string text)
        where T : class? => JsonSerializer.Deserialize(text, Stored<T>.Form)!;

    /// <summary>The same for values whose texts are the same.</summary>
    public static int HashOf<T>(T value)
        where T : class? => Write(value).GetHashCode(StringComparison.Ordinal);

    private static class Stored<T>
        where T : class?
    {
        public static readonly JsonTypeInfo<T> Form = (JsonTypeInfo<T>)StoredJson.Default.GetTypeInfo(typeof(T))!;
    }
}
