using System.Buffers.Binary;

namespace Quire.Tabular.Writing;

/// <summary>Writes the cases of a system file of SPSS: eight codes, and after them what they have no room for.</summary>
internal sealed class SpssWriterCases(Output output)
{
    /// <summary>What is added to a small number to get its code.</summary>
    public const double Bias = 100;

    private const int Group = 8;
    private const byte EndOfFile = 252;
    private const byte Verbatim = 253;
    private const byte Blanks = 254;
    private const byte Missing = 255;

    private readonly byte[] _codes = new byte[Group];
    private readonly byte[] _data = new byte[Group * Group];
    private int _code;
    private int _used;

    public void Number(bool isThere, double number)
    {
        if (!isThere)
        {
            Add(Missing);
        }
        else if (
            number is >= 1 - Bias and <= 251 - Bias
            && Math.Floor(number).Equals(number)
            && (number != 0 || !double.IsNegative(number))
        )
        {
            Add((byte)(number + Bias));
        }
        else
        {
            BinaryPrimitives.WriteDoubleLittleEndian(_data.AsSpan(_used), number);
            _used += Group;
            Add(Verbatim);
        }
    }

    /// <summary>A text that takes some groups, filled up with blanks.</summary>
    public void Text(ReadOnlySpan<byte> text, int groups)
    {
        for (var i = 0; i < groups; i++)
        {
            var part = text.Length > i * Group ? text[(i * Group)..Math.Min(text.Length, (i + 1) * Group)] : default;
            if (part.TrimEnd((byte)' ').IsEmpty)
            {
                Add(Blanks);
                continue;
            }

            var to = _data.AsSpan(_used, Group);
            to.Fill((byte)' ');
            part.CopyTo(to);
            _used += Group;
            Add(Verbatim);
        }
    }

    public void Finish()
    {
        Add(EndOfFile);
        while (_code > 0)
        {
            Add(0);
        }
    }

    private void Add(byte code)
    {
        _codes[_code++] = code;
        if (_code == Group)
        {
            output.Bytes(_codes).Bytes(_data.AsSpan(0, _used));
            (_code, _used) = (0, 0);
        }
    }
}
