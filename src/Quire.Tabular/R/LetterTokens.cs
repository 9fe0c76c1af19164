using System.Buffers.Text;
using System.Globalization;
using Quire.Tabular.Binary;
using Quire.Tabular.Numbers;
using Quire.Tabular.Tables;

namespace Quire.Tabular.R;

/// <summary>Values in letters, a line each.</summary>
internal sealed class LetterTokens(Spool spool, int window = 16 * 1024) : RTokens(spool, window)
{
    private const int MaxNumber = 64;

    private byte[] _text = new byte[256];

    public override RTokens From(long position, int window) => new LetterTokens(Spool, window) { Position = position };

    public override int Int32()
    {
        Span<byte> word = stackalloc byte[MaxNumber];
        var length = Word(word);
        return word[..length].SequenceEqual("NA"u8) ? RType.NoInteger
            : Utf8Parser.TryParse(word[..length], out int number, out var used) && used == length ? number
            : throw NoNumber();
    }

    public override long Double()
    {
        Span<byte> word = stackalloc byte[MaxNumber];
        var length = Word(word);
        ReadOnlySpan<byte> text = word[..length];
        return text.SequenceEqual("NA"u8) ? 0x7FF0_0000_0000_0000 | RType.NoReal
            : text.SequenceEqual("NaN"u8) ? BitConverter.DoubleToInt64Bits(double.NaN)
            : text.SequenceEqual("Inf"u8) ? BitConverter.DoubleToInt64Bits(double.PositiveInfinity)
            : text.SequenceEqual("-Inf"u8) ? BitConverter.DoubleToInt64Bits(double.NegativeInfinity)
            : JavaNumber.TryRead(text, out var number) ? BitConverter.DoubleToInt64Bits(number)
            : throw NoNumber();
    }

    public override byte Raw()
    {
        Span<byte> word = stackalloc byte[MaxNumber];
        var length = Word(word);
        return byte.TryParse(word[..length], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var raw)
            ? raw
            : throw NoNumber();
    }

    public override ReadOnlySpan<byte> Characters(int length)
    {
        // Each takes a byte at least, so that none is claimed that is not there.
        if (length < 0 || length > End - Position)
        {
            throw CutShort();
        }

        SkipBlanks();
        for (var i = 0; i < length; i++)
        {
            if (i == _text.Length)
            {
                // As they come: what is claimed may be far more than is there.
                Array.Resize(ref _text, (int)Math.Min(length, 2L * i));
            }

            var b = Take(1)[0];
            _text[i] = b == '\\' ? Escaped(Take(1)[0]) : b;
        }

        return _text.AsSpan(0, length);
    }

    public override void Skip(int type, long count)
    {
        if (count < 0 || count > End - Position)
        {
            throw CutShort();
        }

        Span<byte> word = stackalloc byte[MaxNumber];
        for (var rest = type == RType.Complex ? 2 * count : count; rest > 0; rest--)
        {
            Word(word);
        }
    }

    private byte Escaped(byte letter)
    {
        if (letter is < (byte)'0' or > (byte)'7')
        {
            return letter switch
            {
                (byte)'n' => (byte)'\n',
                (byte)'t' => (byte)'\t',
                (byte)'v' => (byte)'\v',
                (byte)'b' => (byte)'\b',
                (byte)'r' => (byte)'\r',
                (byte)'f' => (byte)'\f',
                (byte)'a' => (byte)'\a',
                _ => letter,
            };
        }

        // Up to three octal digits.
        var number = letter - '0';
        for (var i = 0; i < 2 && Position < End; i++)
        {
            var next = Take(1)[0];
            if (next is < (byte)'0' or > (byte)'7')
            {
                Position--;
                break;
            }

            number = (number * 8) + next - '0';
        }

        return (byte)number;
    }

    private void SkipBlanks()
    {
        while (Position < End)
        {
            if (Take(1)[0] > ' ')
            {
                Position--;
                return;
            }
        }
    }

    private int Word(Span<byte> to)
    {
        SkipBlanks();
        var length = 0;
        while (Position < End && Take(1)[0] is > (byte)' ' and var b)
        {
            if (length == to.Length)
            {
                throw NoNumber();
            }

            to[length++] = b;
        }

        return length > 0 ? length : throw CutShort();
    }

    private TableFormatException NoNumber() =>
        new(string.Create(CultureInfo.InvariantCulture, $"There is no number before byte {Position}: the file is damaged."));
}
