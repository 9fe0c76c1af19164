using System.Globalization;
using System.Text;
using System.Xml;
using Quire.Exports.Text;

namespace Quire.Exports.Citations;

/// <summary>As EndNote reads it: XML of its kind "Dataset".</summary>
internal static class EndNoteCitation
{
    public static string Of(CitedWork work)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var xml = XmlWriter.Create(text, new() { OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("xml");
            xml.WriteStartElement("records");
            xml.WriteStartElement("record");
            xml.WriteStartElement("ref-type");
            xml.WriteAttributeString("name", "Dataset");
            xml.WriteString("59");
            xml.WriteEndElement();
            Write(xml, work);
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return new StringBuilder("<?xml version='1.0' encoding='UTF-8'?>").Append(text).ToString();
    }

    private static void Write(XmlWriter xml, CitedWork work)
    {
        xml.WriteStartElement("contributors");
        Group(xml, "authors", "author", work.Citation.Authors);
        Group(xml, "secondary-authors", "author", work.Producers);
        Group(xml, "subsidiary-authors", "author", work.Funders);
        xml.WriteEndElement();
        xml.WriteStartElement("titles");
        Element(xml, "title", work.Title);
        if (work.IsOfFile)
        {
            Element(xml, "secondary-title", work.Citation.Title);
        }

        Group(xml, "tertiary-titles", "tertiary-title", work.Series);
        xml.WriteEndElement();
        Element(xml, "section", work.Day);
        xml.WriteStartElement("dates");
        Element(xml, "year", work.Citation.Year);
        Group(xml, "pub-dates", "date", work.CollectionDates);
        xml.WriteEndElement();
        Element(xml, "edition", work.Version);
        Group(xml, "keywords", "keyword", work.Keywords);
        Elements(xml, "custom3", work.Kinds);
        Elements(xml, "language", work.Languages);
        Element(xml, "publisher", work.Publisher);
        Elements(xml, "reviewed-item", work.Places);
        xml.WriteStartElement("urls");
        Group(xml, work.PersistentId.Protocol == "doi" ? "related-urls" : "web-urls", "url", [work.Url]);
        xml.WriteEndElement();
        if (work.Citation.FileName is { } file)
        {
            Element(xml, "custom1", file);
        }

        if (work.PersistentId.Protocol == "doi")
        {
            Element(xml, "electronic-resource-num", $"{work.PersistentId.Authority}/{work.PersistentId.Identifier}");
        }
    }

    private static void Group(XmlWriter xml, string name, string each, IEnumerable<string> values)
    {
        var all = values.ToList();
        if (all.Count == 0)
        {
            return;
        }

        xml.WriteStartElement(name);
        Elements(xml, each, all);
        xml.WriteEndElement();
    }

    private static void Elements(XmlWriter xml, string name, IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            Element(xml, name, value);
        }
    }

    private static void Element(XmlWriter xml, string name, string value) => xml.WriteElementString(name, SafeText.ForXml(value));
}
