using System.Text;

namespace Quire.Tabular.Tests.Spss;

/// <summary>A system file of SPSS, put together record by record; nothing is made sure of.</summary>
internal sealed class SavFile
{
    private const int Number = (5 << 16) | (8 << 8);

    private readonly List<byte> _bytes = [];

    public SavFile(int cases = 0, int compression = 0)
    {
        Text(compression == 2 ? "$FL3" : "$FL2", 4).Text("", 60).Int(2, 0, compression, 0, cases);
        Bytes(BitConverter.GetBytes(100.0)).Text("", 84);
    }

    /// <summary>Where the next byte comes.</summary>
    public long Length => _bytes.Count;

    /// <summary>A variable, of a text with as many continuations as are asked for.</summary>
    public SavFile Variable(string name, int width = 0, int continuations = 0)
    {
        Int(2, width, 0, 0, Number, Number).Text(name, 8);
        for (var i = 0; i < continuations; i++)
        {
            Int(2, -1, 0, 0, 0, 0).Text("", 8);
        }

        return this;
    }

    /// <summary>Labels of the numbers from 0 on, and the variables, from 1, that have them.</summary>
    public SavFile Labels(int labels, params IEnumerable<int> variables)
    {
        Int(3, labels);
        for (var i = 0; i < labels; i++)
        {
            Bytes(BitConverter.GetBytes((double)i)).Bytes([1]).Text("x", 7);
        }

        return Int([4, variables.Count(), .. variables]);
    }

    public SavFile Extension(int kind, string text) => Int(7, kind, 1, text.Length).Text(text, text.Length);

    /// <summary>Ends the dictionary.</summary>
    public SavFile Cases() => Int(999, 0);

    public SavFile Int(params int[] numbers)
    {
        foreach (var number in numbers)
        {
            Bytes(BitConverter.GetBytes(number));
        }

        return this;
    }

    public SavFile Long(params long[] numbers)
    {
        foreach (var number in numbers)
        {
            Bytes(BitConverter.GetBytes(number));
        }

        return this;
    }

    public SavFile Bytes(byte[] bytes)
    {
        _bytes.AddRange(bytes);
        return this;
    }

    public SavFile Text(string text, int length) => Bytes(Encoding.ASCII.GetBytes(text.PadRight(length)));

    public MemoryStream ToStream() => new([.. _bytes]);
}
