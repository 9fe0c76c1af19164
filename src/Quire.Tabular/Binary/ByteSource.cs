using System.Buffers.Binary;
using System.Globalization;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Binary;

/// <summary>Reads a binary file piece by piece and never past its end, whatever lengths the file claims.</summary>
internal sealed class ByteSource(Stream stream)
{
    // No part of a file that is read as one has more in any file somebody uses.
    private const int MaxPiece = 256 * 1024 * 1024;

    private byte[] _buffer = new byte[1024];

    /// <summary>Whether numbers begin with their highest byte.</summary>
    public bool IsBigEndian { get; set; }

    /// <summary>Where the next piece begins.</summary>
    public long Position
    {
        get => stream.Position;
        set
        {
            if (value < 0 || value > stream.Length)
            {
                throw new TableFormatException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The file speaks of byte {value} and has {stream.Length}: it is damaged or cut short."
                    )
                );
            }

            stream.Position = value;
        }
    }

    /// <summary>The length of the file.</summary>
    public long Length => stream.Length;

    /// <summary>The next bytes, good until the next call.</summary>
    public Span<byte> Bytes(long count, string what)
    {
        Demand(count, what);
        if (count > MaxPiece)
        {
            throw new TableFormatException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"At byte {stream.Position} the file has {what} of {count} bytes; {MaxPiece} at most are read."
                )
            );
        }

        if (_buffer.Length < count)
        {
            _buffer = new byte[Math.Max(count, 2L * _buffer.Length)];
        }

        var bytes = _buffer.AsSpan(0, (int)count);
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Fills a buffer.</summary>
    public void Fill(Span<byte> bytes, string what)
    {
        Demand(bytes.Length, what);
        stream.ReadExactly(bytes);
    }

    /// <summary>Goes over some bytes.</summary>
    public void Skip(long count, string what)
    {
        Demand(count, what);
        stream.Position += count;
    }

    public byte Byte(string what) => Bytes(1, what)[0];

    public int UInt16(string what) => UInt16(Bytes(2, what));

    public int Int32(string what) => Int32(Bytes(4, what));

    public long Int64(string what) => Int64(Bytes(8, what));

    public double Double(string what) => Double(Bytes(8, what));

    public short Int16(ReadOnlySpan<byte> bytes) =>
        IsBigEndian ? BinaryPrimitives.ReadInt16BigEndian(bytes) : BinaryPrimitives.ReadInt16LittleEndian(bytes);

    public int UInt16(ReadOnlySpan<byte> bytes) => (ushort)Int16(bytes);

    public int Int32(ReadOnlySpan<byte> bytes) =>
        IsBigEndian ? BinaryPrimitives.ReadInt32BigEndian(bytes) : BinaryPrimitives.ReadInt32LittleEndian(bytes);

    public long Int64(ReadOnlySpan<byte> bytes) =>
        IsBigEndian ? BinaryPrimitives.ReadInt64BigEndian(bytes) : BinaryPrimitives.ReadInt64LittleEndian(bytes);

    public float Single(ReadOnlySpan<byte> bytes) => BitConverter.Int32BitsToSingle(Int32(bytes));

    public double Double(ReadOnlySpan<byte> bytes) => BitConverter.Int64BitsToDouble(Int64(bytes));

    /// <summary>Makes sure some bytes are still there.</summary>
    public void Demand(long count, string what)
    {
        if (count < 0 || count > stream.Length - stream.Position || count > Array.MaxLength)
        {
            throw new TableFormatException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The file ends within {what}, which begins at byte {stream.Position}: it is damaged or cut short."
                )
            );
        }
    }
}
