namespace Quire.Repository.Storage;

/// <summary>A part of an object.</summary>
/// <param name="From">First byte, from 0.</param>
/// <param name="Length">Number of bytes.</param>
public readonly record struct ByteRange(long From, long Length);
