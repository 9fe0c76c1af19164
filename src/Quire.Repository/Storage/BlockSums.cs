using System.Buffers;
using System.Buffers.Binary;
using System.IO.Hashing;

namespace Quire.Repository.Storage;

/// <summary>
/// A fast checksum (XXH3, 64 bits) of every MiB of a file, so that any part of it can be verified while it is read. It finds
/// damage, not forgery; for that there are the digests.
/// </summary>
public sealed class BlockSums
{
    /// <summary>Bytes one checksum is about; the last block of a file is shorter.</summary>
    public const int BlockLength = 1 << 20;

    private readonly XxHash3 _hash = new();
    private readonly ArrayBufferWriter<byte> _sums = new(sizeof(ulong));
    private int _inBlock;

    /// <summary>Takes in the next bytes of the file.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            var part = bytes[..Math.Min(bytes.Length, BlockLength - _inBlock)];
            _hash.Append(part);
            _inBlock += part.Length;
            bytes = bytes[part.Length..];
            if (_inBlock == BlockLength)
            {
                EndBlock();
            }
        }
    }

    /// <summary>
    /// The checksums of all blocks, eight bytes each; none for an empty file. Nothing can be appended after it.
    /// </summary>
    public byte[] Finish()
    {
        if (_inBlock > 0)
        {
            EndBlock();
        }

        return _sums.WrittenSpan.ToArray();
    }

    /// <summary>Whether sums are those of as many blocks as a file of a length has.</summary>
    public static bool Fit(byte[] sums, long length) => sums.Length == (length + BlockLength - 1) / BlockLength * sizeof(ulong);

    /// <summary>The checksum of one block.</summary>
    public static ulong Of(byte[] sums, long block) =>
        BinaryPrimitives.ReadUInt64LittleEndian(sums.AsSpan((int)block * sizeof(ulong)));

    private void EndBlock()
    {
        BinaryPrimitives.WriteUInt64LittleEndian(_sums.GetSpan(sizeof(ulong)), _hash.GetCurrentHashAsUInt64());
        _sums.Advance(sizeof(ulong));
        _hash.Reset();
        _inBlock = 0;
    }
}
