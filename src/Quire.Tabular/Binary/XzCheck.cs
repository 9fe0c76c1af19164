using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Quire.Tabular.Binary;

/// <summary>The checksum of a block of xz.</summary>
internal sealed class XzCheck
{
    private static readonly ulong[] Table32 = Table(0xEDB88320);
    private static readonly ulong[] Table64 = Table(0xC96C5795D7870F42);

    private readonly ulong[]? _table;
    private readonly ulong _mask;
    private readonly IncrementalHash? _hash;
    private ulong _value;

    private XzCheck(int length, ulong[]? table, ulong mask, IncrementalHash? hash) =>
        (Length, _table, _mask, _hash, _value) = (length, table, mask, hash, mask);

    /// <summary>Bytes it takes in the file.</summary>
    public int Length { get; }

    /// <summary>The check of a kind; nothing for kinds that are not known.</summary>
    public static XzCheck? Of(byte kind) =>
        kind switch
        {
            0 => new(0, null, 0, null),
            1 => new(4, Table32, uint.MaxValue, null),
            4 => new(8, Table64, ulong.MaxValue, null),
            10 => new(32, null, 0, IncrementalHash.CreateHash(HashAlgorithmName.SHA256)),
            _ => null,
        };

    public void Add(ReadOnlySpan<byte> bytes)
    {
        _hash?.AppendData(bytes);
        if (_table is not null)
        {
            foreach (var b in bytes)
            {
                _value = _table[(byte)(_value ^ b)] ^ (_value >> 8);
            }
        }
    }

    /// <summary>Compares with what is stored, and begins anew.</summary>
    public bool Finish(ReadOnlySpan<byte> stored)
    {
        if (_hash is not null)
        {
            return stored.SequenceEqual(_hash.GetHashAndReset());
        }

        var found = _value ^ _mask;
        _value = _mask;
        return Length switch
        {
            4 => BinaryPrimitives.ReadUInt32LittleEndian(stored) == found,
            8 => BinaryPrimitives.ReadUInt64LittleEndian(stored) == found,
            _ => true,
        };
    }

    private static ulong[] Table(ulong polynomial)
    {
        var table = new ulong[256];
        for (var i = 0; i < table.Length; i++)
        {
            var value = (ulong)i;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) != 0 ? (value >> 1) ^ polynomial : value >> 1;
            }

            table[i] = value;
        }

        return table;
    }
}
