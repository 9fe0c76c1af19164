namespace Quire.Client;

/// <summary>What is known of content before it is downloaded.</summary>
internal readonly record struct ExpectedContent(Checksum? Checksum, long? Size);
