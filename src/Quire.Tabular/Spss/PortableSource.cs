using System.Globalization;
using Quire.Tabular.Binary;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Spss;

/// <summary>
/// Characters of a portable file: lines of 80 columns, which count as filled up with blanks, in characters the file lists itself.
/// </summary>
internal sealed class PortableSource
{
    private const int LineLength = 80;
    private const int TitleLength = 200;
    private const int MaxNumber = 100;

    // What the places of the list stand for; those that are not here are no characters of this one.
    private const int FirstPlace = 64;
    private const string Places = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz .<(+|&[]!$*);^-/|,%_>?`:#@'=\"";

    private readonly Stream _stream;
    private readonly byte[] _buffer = new byte[64 * 1024];
    private readonly byte[] _letters = new byte[256];
    private readonly byte[] _number = new byte[MaxNumber];
    private byte _blank = (byte)' ';
    private int _at;
    private int _count;
    private int _column;
    private int _fill;

    public PortableSource(Stream stream) => _stream = stream;

    /// <summary>Where the next character stands in the file.</summary>
    public long Position => _stream.Position - (_count - _at);

    /// <summary>A place to come back to.</summary>
    public (long Position, int Column, int Fill) Mark => (Position, _column, _fill);

    /// <summary>Reads the title, the list of characters and the word that must follow.</summary>
    /// <returns>False when it is no portable file.</returns>
    public bool Begin()
    {
        _stream.Position = 0;
        for (var i = 0; i < TitleLength; i++)
        {
            if (Raw() < 0)
            {
                return false;
            }
        }

        var list = new byte[256];
        for (var i = 0; i < list.Length; i++)
        {
            var b = Raw();
            if (b < 0)
            {
                return false;
            }

            list[i] = (byte)b;
        }

        List(list);
        foreach (var expected in "SPSSPORT")
        {
            var b = Raw();
            if (b < 0 || _letters[b] != expected)
            {
                return false;
            }
        }

        return true;
    }

    public void Return((long Position, int Column, int Fill) mark)
    {
        _stream.Position = mark.Position;
        (_at, _count, _column, _fill) = (0, 0, mark.Column, mark.Fill);
    }

    /// <summary>The next character; 0 for one that is not in the list.</summary>
    public byte Letter() => _letters[Byte()];

    /// <summary>The next number; not a number where there is none.</summary>
    public double Number() => TryNumber(out var number) ? number : throw Damaged("no number, and the end of the data");

    /// <summary>The next number, or the end of the data.</summary>
    /// <returns>False at the end.</returns>
    public bool TryNumber(out double number)
    {
        number = double.NaN;
        var letter = Letter();
        while (letter == ' ')
        {
            letter = Letter();
        }

        if (letter == 'Z')
        {
            return false;
        }

        if (letter == '*')
        {
            return Letter() == '.' ? true : throw Damaged("an asterisk without a point");
        }

        var length = 0;
        for (; letter != '/'; letter = Letter())
        {
            if (length == MaxNumber)
            {
                throw Damaged("a number without end");
            }

            _number[length++] = letter;
        }

        return PortableNumber.TryRead(_number.AsSpan(0, length), out number) ? true : throw Damaged("no number");
    }

    /// <summary>A whole number within bounds.</summary>
    public int Integer(int most, string what)
    {
        var number = Number();
        return number >= 0 && number <= most ? (int)number : throw Damaged($"{what} out of bounds");
    }

    /// <summary>The next text, as bytes of UTF-8 or Windows-1252.</summary>
    public byte[] Text(int most) => Characters(Integer(most, "the length of a text"));

    /// <summary>As many characters.</summary>
    public byte[] Characters(int length)
    {
        var text = new byte[length];
        for (var i = 0; i < length; i++)
        {
            var b = Byte();
            text[i] = _letters[b] != 0 ? _letters[b] : b;
        }

        return text;
    }

    /// <summary>The next text, as characters.</summary>
    public string String(int most) => Encodings.Text(Text(most), System.Text.Encoding.UTF8).TrimEnd(' ');

    public TableFormatException Damaged(string what) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Before byte {Position} stands {what}: the file is damaged or cut short."
            )
        );

    // Places that a file has no character for hold a 0, which comes last and wins.
    private void List(byte[] list)
    {
        for (var i = Places.Length - 1; i >= 0; i--)
        {
            if (i == 0 || list[FirstPlace + i] != list[FirstPlace])
            {
                _letters[list[FirstPlace + i]] = (byte)Places[i];
            }
        }

        foreach (var (place, letter) in new[] { (162, '~'), (184, '{'), (185, '}'), (186, '\\') })
        {
            if (_letters[list[place]] == 0)
            {
                _letters[list[place]] = (byte)letter;
            }
        }

        _blank = list[FirstPlace + Places.IndexOf(' ', StringComparison.Ordinal)];
    }

    private byte Byte() => Raw() is >= 0 and var b ? (byte)b : throw Damaged("the end of the file");

    private int Raw()
    {
        while (true)
        {
            if (_fill > 0)
            {
                _fill--;
                return _blank;
            }

            if (_at == _count)
            {
                (_at, _count) = (0, _stream.Read(_buffer));
                if (_count == 0)
                {
                    return -1;
                }
            }

            var b = _buffer[_at++];
            if (b == '\n')
            {
                (_fill, _column) = (Math.Max(0, LineLength - _column), 0);
            }
            else if (b != '\r')
            {
                _column++;
                return b;
            }
        }
    }
}
