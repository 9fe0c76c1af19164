using System.Buffers;
using System.Globalization;
using Quire.Tabular.Binary;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Excel;

/// <summary>The texts cells refer to by their number.</summary>
internal sealed class SharedTexts : IDisposable
{
    private const int Most = 20_000_000;

    private readonly Spool _texts;
    private readonly List<long> _ends = [];
    private byte[] _text = new byte[256];

    private SharedTexts(TableLimits limits) => _texts = new(limits.TemporaryFolder);

    public static SharedTexts Read(ExcelXml? xml, TableLimits limits)
    {
        var texts = new SharedTexts(limits);
        try
        {
            var text = new ArrayBufferWriter<byte>();
            while (xml?.Read() == true)
            {
                if (!xml.IsStart || xml.Name != "si")
                {
                    continue;
                }

                text.ResetWrittenCount();
                CellText.AppendParts(xml, text);
                texts._texts.Write(CellText.Unescape(text, 0));
                texts._ends.Add(texts._texts.Length);
                if (texts._ends.Count > Most)
                {
                    throw new TableFormatException(
                        string.Create(CultureInfo.InvariantCulture, $"The workbook has more than {Most} different texts.")
                    );
                }
            }

            return texts;
        }
        catch
        {
            texts.Dispose();
            throw;
        }
    }

    /// <summary>A text by its number, good until the next call.</summary>
    public bool TryGet(int number, out ReadOnlySpan<byte> text)
    {
        text = default;
        if (number < 0 || number >= _ends.Count)
        {
            return false;
        }

        var begin = number == 0 ? 0 : _ends[number - 1];
        var length = (int)(_ends[number] - begin);
        if (_text.Length < length)
        {
            _text = new byte[Math.Max(length, 2 * _text.Length)];
        }

        _texts.Read(begin, _text.AsSpan(0, length));
        text = _text.AsSpan(0, length);
        return true;
    }

    public void Dispose() => _texts.Dispose();
}
