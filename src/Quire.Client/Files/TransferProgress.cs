namespace Quire.Client;

/// <summary>How far an upload or download is.</summary>
/// <param name="Bytes">Bytes moved so far; goes back when a transfer is repeated.</param>
/// <param name="Total">Bytes in all; null when not known.</param>
public readonly record struct TransferProgress(long Bytes, long? Total);
