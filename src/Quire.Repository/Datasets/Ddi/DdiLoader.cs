using System.Text;
using System.Xml;
using Quire.Domain.Errors;

namespace Quire.Repository.Datasets.Ddi;

/// <summary>
/// Reads the elements of a DDI document, of whatever version and namespace. A document type is passed over unread, so that
/// nothing is fetched and nothing expands; what is nested deeper or has more parts than any description is refused.
/// </summary>
internal static class DdiLoader
{
    private const int Deepest = 64;
    private const int MostParts = 200_000;
    private const string Xml = "http://www.w3.org/XML/1998/namespace";
    private const string Schema = "http://www.w3.org/2001/XMLSchema-instance";
    private const string Namespaces = "http://www.w3.org/2000/xmlns/";

    // What they hold comes with files: it is checked for being XML and kept no further.
    private static readonly string[] OfFiles = ["fileDscr", "dataDscr", "otherMat"];

    private static readonly XmlReaderSettings Safe = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <returns>The element <c>codeBook</c>.</returns>
    /// <exception cref="RepositoryException">It is no DDI document.</exception>
    public static DdiElement Load(ReadOnlyMemory<byte> document)
    {
        using var stream = new MemoryStream(document.ToArray(), writable: false);
        using var xml = XmlReader.Create(stream, Safe);
        var at = "codeBook";
        try
        {
            return Read(xml, ref at);
        }
        catch (XmlException e)
        {
            throw DdiErrors.Malformed(e.LineNumber, at, e.Message);
        }
        catch (DecoderFallbackException)
        {
            throw DdiErrors.Malformed(LineOf(xml), at, "it is not in the encoding it says.");
        }
    }

    private static DdiElement Read(XmlReader xml, ref string at)
    {
        xml.MoveToContent();
        if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "codeBook")
        {
            throw DdiErrors.Malformed(LineOf(xml), xml.LocalName, "It doesn't start with the XML element <codeBook>");
        }

        var root = Element(xml, null);
        var open = new Stack<DdiElement>();
        open.Push(root);
        var parts = 0;
        while (xml.Read())
        {
            if (xml.Depth > Deepest)
            {
                throw DdiErrors.Malformed(LineOf(xml), at, "its elements are nested too deeply.");
            }

            switch (xml.NodeType)
            {
                // Inside what comes with files nothing is kept, and so nothing is opened.
                case XmlNodeType.Element when open.Count == xml.Depth && !IsOfFile(open):
                    at = xml.LocalName;
                    parts += 1 + xml.AttributeCount;
                    Open(xml, open);
                    break;
                case XmlNodeType.EndElement when open.Count > 1 && open.Count == xml.Depth + 1:
                    open.Pop();
                    break;
                case XmlNodeType.Text
                or XmlNodeType.CDATA
                or XmlNodeType.SignificantWhitespace when open.Count == xml.Depth && !IsOfFile(open):
                    parts++;
                    open.Peek().Add(xml.Value);
                    break;
                // A blank between two words that are marked up; what indents a document parts nothing.
                case XmlNodeType.Whitespace
                    when open.Count == xml.Depth && !IsOfFile(open) && !xml.Value.Contains('\n', StringComparison.Ordinal):
                    open.Peek().Add(" ");
                    break;
            }

            if (parts > MostParts)
            {
                throw DdiErrors.Malformed(LineOf(xml), at, "it has too many elements.");
            }
        }

        return root;
    }

    private static void Open(XmlReader xml, Stack<DdiElement> open)
    {
        var isEmpty = xml.IsEmptyElement;
        var element = Element(xml, open.Peek());
        open.Peek().Add(element);
        if (!isEmpty)
        {
            open.Push(element);
        }
    }

    private static bool IsOfFile(Stack<DdiElement> open) => open.Count == 2 && OfFiles.Contains(open.Peek().Name);

    private static DdiElement Element(XmlReader xml, DdiElement? parent)
    {
        var element = new DdiElement(xml.LocalName, LineOf(xml), parent);
        while (xml.MoveToNextAttribute())
        {
            if (xml.NamespaceURI is not (Namespaces or Schema))
            {
                element.Add(xml.NamespaceURI == Xml ? $"xml:{xml.LocalName}" : xml.LocalName, xml.Value);
            }
        }

        xml.MoveToElement();
        return element;
    }

    private static int LineOf(XmlReader xml) => ((IXmlLineInfo)xml).LineNumber;
}
