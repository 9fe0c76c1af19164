using System.Text.Json;
using System.Text.Json.Serialization;

namespace Quire.Repository.Storage.Identity;

/// <summary>What a store says of itself, in a small object beside its files.</summary>
/// <param name="Installation">Identity of the installation it belongs to.</param>
/// <param name="Store">Which of all stores it is.</param>
/// <param name="Mark">Mark of the newest sweep.</param>
public sealed record StoreMarker(
    [property: JsonPropertyName("installation")] string Installation,
    [property: JsonPropertyName("store")] string Store,
    [property: JsonPropertyName("mark")] string Mark
)
{
    /// <summary>Its key; never listed among the objects.</summary>
    public const string Key = "quire-store.json";

    /// <summary>For people who find it.</summary>
    [JsonPropertyName("about")]
    public string About { get; init; } =
        "Says which Quire installation these files belong to. The server does not start on them without it.";

    /// <summary>A text nobody else makes.</summary>
    public static string Random() => Guid.NewGuid().ToString("N");

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, StoreMarkerJson.Default.StoreMarker);

    /// <summary>Null when it is no marker.</summary>
    public static StoreMarker? Read(byte[] bytes)
    {
        try
        {
            return
                JsonSerializer.Deserialize(bytes, StoreMarkerJson.Default.StoreMarker)
                    is { Installation.Length: > 0, Store.Length: > 0 } marker
                ? marker
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
