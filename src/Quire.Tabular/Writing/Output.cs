using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Quire.Tabular.Writing;

/// <summary>Puts together what a binary form is made of, and hands it on in large pieces.</summary>
/// <param name="to">Where to; it is left open.</param>
/// <param name="bigEndian">Whether numbers begin with their highest byte.</param>
internal sealed class Output(Action<ReadOnlyMemory<byte>> to, bool bigEndian = false)
{
    private const int Chunk = 64 * 1024;

    private readonly ArrayBufferWriter<byte> _buffer = new(Chunk);
    private long _written;

    /// <summary>One that writes to a stream.</summary>
    public static Output To(Stream stream, bool bigEndian = false) => new(b => stream.Write(b.Span), bigEndian);

    /// <summary>How many bytes were written.</summary>
    public long Length => _written + _buffer.WrittenCount;

    public Output Bytes(ReadOnlySpan<byte> bytes)
    {
        _buffer.Write(bytes);
        if (_buffer.WrittenCount >= Chunk)
        {
            Flush();
        }

        return this;
    }

    public Output Byte(byte value) => Bytes([value]);

    public Output Int16(int value)
    {
        Span<byte> bytes = stackalloc byte[2];
        BinaryPrimitives.WriteInt16LittleEndian(bytes, (short)value);
        return Ordered(bytes);
    }

    public Output Int32(int value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return Ordered(bytes);
    }

    public Output Int64(long value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        return Ordered(bytes);
    }

    public Output Double(double value) => Int64(BitConverter.DoubleToInt64Bits(value));

    public Output Single(float value) => Int32(BitConverter.SingleToInt32Bits(value));

    public Output Text(string text) => Bytes(Encoding.UTF8.GetBytes(text));

    /// <summary>A text of some width, filled up.</summary>
    public Output Fixed(ReadOnlySpan<byte> text, int width, byte fill)
    {
        Bytes(text);
        for (var rest = width - text.Length; rest > 0; rest--)
        {
            Byte(fill);
        }

        return this;
    }

    public void Flush()
    {
        to(_buffer.WrittenMemory);
        _written += _buffer.WrittenCount;
        _buffer.ResetWrittenCount();
    }

    private Output Ordered(Span<byte> bytes)
    {
        if (bigEndian)
        {
            bytes.Reverse();
        }

        return Bytes(bytes);
    }
}
