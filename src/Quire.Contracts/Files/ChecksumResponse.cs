namespace Quire.Contracts.Files;

/// <summary>A checksum.</summary>
public sealed record ChecksumResponse
{
    /// <summary><c>MD5</c>, <c>SHA-1</c>, <c>SHA-256</c> or <c>SHA-512</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Lower-case hexadecimal.</summary>
    public required string Value { get; init; }
}
