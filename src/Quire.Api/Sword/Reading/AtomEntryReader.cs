using System.Text;
using System.Xml;
using Quire.Domain.Errors;

namespace Quire.Api.Sword.Reading;

/// <summary>
/// Reads the Dublin Core terms of an Atom entry. Document types are refused, so that nothing is fetched and nothing expands, and
/// so is what is nested deeper or has more terms than any entry.
/// </summary>
internal static class AtomEntryReader
{
    private const int Deepest = 32;
    private const int MostTerms = 10_000;
    private const int MostAttributes = 32;

    private static readonly XmlReaderSettings Safe = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <exception cref="RepositoryException">It is no Atom entry.</exception>
    public static IReadOnlyList<DublinCoreTerm> Read(ArraySegment<byte> entry)
    {
        using var stream = new MemoryStream(entry.Array!, entry.Offset, entry.Count, writable: false);
        using var xml = XmlReader.Create(stream, Safe);
        try
        {
            return Read(xml);
        }
        catch (XmlException e)
        {
            throw SwordErrors.EntryMalformed(e.Message);
        }
        catch (DecoderFallbackException)
        {
            throw Malformed(xml, "it is not in the encoding it says.");
        }
    }

    private static List<DublinCoreTerm> Read(XmlReader xml)
    {
        var terms = new List<DublinCoreTerm>();
        xml.MoveToContent();
        if (xml.LocalName != "entry" || xml.NamespaceURI != SwordNames.Atom.NamespaceName)
        {
            throw Malformed(xml, "its root is not the element entry of http://www.w3.org/2005/Atom.");
        }

        while (xml.Read())
        {
            if (xml.Depth > Deepest)
            {
                throw Malformed(xml, "its elements are nested too deeply.");
            }

            if (xml is { NodeType: XmlNodeType.Element, Depth: 1 } && xml.NamespaceURI == SwordNames.Terms.NamespaceName)
            {
                terms.Add(Term(xml));
                if (terms.Count > MostTerms)
                {
                    throw Malformed(xml, "it has too many terms.");
                }
            }
        }

        return terms;
    }

    private static DublinCoreTerm Term(XmlReader xml)
    {
        var (name, isEmpty) = (xml.LocalName, xml.IsEmptyElement);
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        if (xml.AttributeCount > MostAttributes)
        {
            throw Malformed(xml, "a term has too many attributes.");
        }

        while (xml.MoveToNextAttribute())
        {
            attributes[xml.LocalName] = xml.Value.Trim();
        }

        var text = new StringBuilder();
        while (!isEmpty && xml.Read() && xml.NodeType != XmlNodeType.EndElement)
        {
            text.Append(
                xml.NodeType == XmlNodeType.Element ? throw Malformed(xml, $"the term {name} holds other elements.") : xml.Value
            );
        }

        return new(name, text.ToString().Trim(), attributes);
    }

    private static RepositoryException Malformed(XmlReader xml, string problem)
    {
        var place = (IXmlLineInfo)xml;
        return SwordErrors.EntryMalformed($"{problem} Line {place.LineNumber}, position {place.LinePosition}.");
    }
}
