using System.Text.Json.Serialization;

namespace Quire.Repository.Storage;

/// <summary>Where the bytes of a file are.</summary>
/// <param name="Store">Name of the store.</param>
/// <param name="Key">Key in it.</param>
public sealed record StoredFile(
    [property: JsonPropertyName("store")] string Store,
    [property: JsonPropertyName("key")] string Key
);
