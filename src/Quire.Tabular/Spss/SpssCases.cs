using System.Globalization;
using Quire.Tabular.Binary;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Spss;

/// <summary>Cases one after another, each as groups of eight bytes, whatever form the file has them in.</summary>
internal sealed class SpssCases : IDisposable
{
    private const int Group = 8;
    private const byte EndOfFile = 252;
    private const byte Verbatim = 253;
    private const byte Blanks = 254;
    private const byte Missing = 255;

    private readonly Stream _stream;
    private readonly int _compression;
    private readonly byte[][] _numbers = new byte[256][];
    private readonly byte[] _codes = new byte[Group];
    private readonly byte[] _missing;
    private int _code = Group;
    private long _case;

    /// <summary>Stands before the first case.</summary>
    /// <param name="stream">The file, at the first case.</param>
    /// <param name="dictionary">How cases are compressed.</param>
    /// <param name="bigEndian">The order of bytes of numbers.</param>
    /// <param name="limits">What compressed blocks may come to.</param>
    public SpssCases(Stream stream, SpssDictionary dictionary, bool bigEndian, TableLimits limits)
    {
        _compression = dictionary.Compression;
        _stream =
            _compression == 2 ? new SpssBlocks(stream, bigEndian, limits) : new BufferedStream(new Unowned(stream), 128 * 1024);
        for (var code = 1; code < EndOfFile; code++)
        {
            _numbers[code] = Bytes(code - dictionary.Bias);
        }

        _missing = Bytes(dictionary.SystemMissing);

        byte[] Bytes(double number)
        {
            var bytes = BitConverter.GetBytes(number);
            if (bigEndian)
            {
                Array.Reverse(bytes);
            }

            return bytes;
        }
    }

    /// <summary>Fills the groups of the next case.</summary>
    /// <returns>False when there is none.</returns>
    public bool Read(Span<byte> groups)
    {
        if (_compression == 0)
        {
            var read = _stream.ReadAtLeast(groups, groups.Length, throwOnEndOfStream: false);
            _case++;
            return read == groups.Length || (read == 0 ? false : throw CutShort());
        }

        for (var at = 0; at < groups.Length; at += Group)
        {
            if (!ReadGroup(groups.Slice(at, Group)))
            {
                return at == 0 ? false : throw CutShort();
            }
        }

        _case++;
        return true;
    }

    public void Dispose() => _stream.Dispose();

    private bool ReadGroup(Span<byte> group)
    {
        while (true)
        {
            if (_code == Group)
            {
                var read = _stream.ReadAtLeast(_codes, Group, throwOnEndOfStream: false);
                if (read < Group)
                {
                    return read == 0 ? false : throw CutShort();
                }

                _code = 0;
            }

            switch (_codes[_code++])
            {
                case 0:
                    continue;
                case EndOfFile:
                    _code--;
                    return false;
                case Verbatim:
                    return _stream.ReadAtLeast(group, Group, throwOnEndOfStream: false) == Group ? true : throw CutShort();
                case Blanks:
                    group.Fill((byte)' ');
                    return true;
                case Missing:
                    _missing.CopyTo(group);
                    return true;
                case var code:
                    _numbers[code].CopyTo(group);
                    return true;
            }
        }
    }

    private TableFormatException CutShort() =>
        new(string.Create(CultureInfo.InvariantCulture, $"The file ends within case {_case + 1}: it is damaged or cut short."));
}
