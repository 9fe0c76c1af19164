using System.Text.Json.Serialization;

namespace Quire.Contracts.Files;

/// <summary>Checksum a client computed of the bytes it put into the store itself.</summary>
public sealed record UploadedChecksum
{
    /// <summary><c>MD5</c>, <c>SHA-1</c>, <c>SHA-256</c> or <c>SHA-512</c>.</summary>
    [JsonPropertyName("@type")]
    public required string Type { get; init; }

    /// <summary>Lower-case hexadecimal.</summary>
    [JsonPropertyName("@value")]
    public required string Value { get; init; }
}
