using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Excel;

/// <summary>
/// Goes through a part of a workbook element by element. Namespaces do not count: there are two sets of them for the same thing.
/// </summary>
internal sealed class ExcelXml : IDisposable
{
    private const int MaxDepth = 64;
    private const int MaxText = 1024 * 1024;

    private readonly BoundedPart _part;
    private readonly XmlReader _reader;
    private readonly string _name;
    private readonly char[] _chars = new char[4096];

    public ExcelXml(Stream part, string name, TableLimits limits)
    {
        _name = name;
        _part = new(part, name, limits);
        _reader = XmlReader.Create(
            _part,
            new()
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                NameTable = new BoundedNames(),
            }
        );
    }

    public string Name => _reader.LocalName;

    public int Depth => _reader.Depth;

    public bool IsStart => _reader.NodeType == XmlNodeType.Element;

    /// <summary>Whether an element begins that also ends here.</summary>
    public bool IsEmpty => _reader.IsEmptyElement;

    public bool IsEnd => _reader.NodeType == XmlNodeType.EndElement;

    /// <summary>Whether text stands here, to be read with <see cref="AppendText"/>.</summary>
    public bool IsText =>
        _reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace;

    /// <summary>Goes on to what comes next.</summary>
    /// <returns>False at the end.</returns>
    public bool Read()
    {
        try
        {
            var found = _reader.Read();
            _part.EndPiece();
            return _reader.Depth <= MaxDepth
                ? found
                : throw new TableFormatException($"{_name} has more than {MaxDepth} elements within each other.");
        }
        catch (XmlException e)
        {
            throw Damaged(e);
        }
    }

    /// <summary>Goes over what the element that begins here holds.</summary>
    public void SkipContent()
    {
        if (IsEmpty)
        {
            return;
        }

        var depth = Depth;
        while (Read() && !(IsEnd && Depth == depth)) { }
    }

    public string? Attribute(string name)
    {
        var value = _reader.GetAttribute(name);
        if (value is not null || !_reader.HasAttributes)
        {
            return value;
        }

        // One with a prefix, as those of relationships.
        while (_reader.MoveToNextAttribute())
        {
            if (_reader.LocalName == name && _reader.Prefix is not ("xmlns" or "xml"))
            {
                value = _reader.Value;
            }
        }

        _reader.MoveToElement();
        return value;
    }

    /// <summary>The attribute as a whole number; nothing when it is none.</summary>
    public int? Number(string name) =>
        int.TryParse(_reader.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Adds the text that stands here, in UTF-8.</summary>
    public void AppendText(ArrayBufferWriter<byte> to)
    {
        try
        {
            var encoder = Encoding.UTF8.GetEncoder();
            while (_reader.ReadValueChunk(_chars, 0, _chars.Length) is > 0 and var count)
            {
                var bytes = to.GetSpan(Encoding.UTF8.GetMaxByteCount(count));
                to.Advance(encoder.GetBytes(_chars.AsSpan(0, count), bytes, flush: false));
                if (to.WrittenCount > MaxText * 64)
                {
                    throw new TableFormatException($"{_name} has a text, or a row of them, of more than {MaxText * 64} bytes.");
                }
            }

            to.Advance(encoder.GetBytes([], to.GetSpan(8), flush: true));
        }
        catch (XmlException e)
        {
            throw Damaged(e);
        }
    }

    public void Dispose()
    {
        _reader.Dispose();
        _part.Dispose();
    }

    private TableFormatException Damaged(XmlException e) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{_name} is damaged at line {e.LineNumber}, character {e.LinePosition}: {e.Message}"
            ),
            e
        );
}
