using System.Globalization;
using System.Text;
using Quire.Tabular.Binary;
using Quire.Tabular.Tables;

namespace Quire.Tabular.R;

/// <summary>Reads the small values that say something of others: names, classes, levels.</summary>
internal sealed class RTexts(RFile file)
{
    private const int Most = 5_000_000;
    private const int Latin1 = 4;
    private const int Utf8 = 8;

    private long _count;

    /// <summary>The texts of a value; nothing for those that are missing, and none for what is no text.</summary>
    public List<string?> Of(RValue? value)
    {
        var texts = new List<string?>();
        if (value is not { Type: RType.Text })
        {
            return texts;
        }

        Count(value.Length);
        var cursor = new TextCursor(value, file, 4096);
        for (var i = 0L; i < value.Length; i++)
        {
            texts.Add(cursor.Next() ? Encoding.UTF8.GetString(cursor.Text) : null);
        }

        return texts;
    }

    /// <summary>The numbers of a value, none for what is no number.</summary>
    public List<double> NumbersOf(RValue? value)
    {
        var numbers = new List<double>();
        if (value is not { Type: RType.Integer or RType.Real or RType.Logical })
        {
            return numbers;
        }

        Count(value.Length);
        var cursor = new NumberCursor(value, file, 4096);
        for (var i = 0L; i < value.Length; i++)
        {
            numbers.Add(cursor.Next() ? cursor.Number : double.NaN);
        }

        return numbers;
    }

    public bool HasClass(RValue value, string name) => Of(value.Attribute("class")).Contains(name, StringComparer.Ordinal);

    /// <summary>What the characters of a text are written in.</summary>
    public static Encoding EncodingOf(int flags, RFile file) =>
        ((flags >> 12) & Utf8) != 0 ? Encoding.UTF8
        : ((flags >> 12) & Latin1) != 0 ? Encodings.Western
        : file.Encoding;

    private void Count(long more)
    {
        _count += more;
        if (_count > Most)
        {
            throw new TableFormatException(
                string.Create(CultureInfo.InvariantCulture, $"The names and levels are more than {Most}, the most that are read.")
            );
        }
    }
}
