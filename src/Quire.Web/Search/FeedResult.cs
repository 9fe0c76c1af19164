using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Http;
using Quire.Domain.Metadata;
using Quire.Repository.Search.Found;
using Quire.Web.Datasets;
using Quire.Web.Rendering;
using Quire.Web.Shared;

namespace Quire.Web.Search;

/// <summary>What a search finds, newest first, as an Atom feed (RFC 4287).</summary>
internal sealed class FeedResult(Browse browse, SearchAnswer found, string siteUrl, string installation) : IResult
{
    private const string Namespace = "http://www.w3.org/2005/Atom";
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false) };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using var body = new MemoryStream();
        using (var xml = XmlWriter.Create(body, Settings))
        {
            Write(xml);
        }

        var response = httpContext.Response;
        response.ContentType = "application/atom+xml; charset=utf-8";
        response.Headers.Vary = "Cookie";
        // Whoever is signed in may find more than others.
        response.Headers.CacheControl = PageContexts.ViewerOf(httpContext) is null ? "no-cache" : "private, no-store";
        response.ContentLength = body.Length;
        await response.BodyWriter.WriteAsync(body.GetBuffer().AsMemory(0, (int)body.Length), httpContext.RequestAborted);
    }

    private void Write(XmlWriter xml)
    {
        xml.WriteStartElement("feed", Namespace);
        xml.WriteElementString("id", Namespace, $"{siteUrl}/{browse.Feed}");
        xml.WriteElementString("title", Namespace, Title);
        Link(xml, "self", $"{siteUrl}/{browse.Feed}");
        Link(xml, "alternate", $"{siteUrl}/{(browse with { Sort = null }).Address}");
        xml.WriteElementString(
            "updated",
            Namespace,
            Text(found.Items.Select(UpdatedAt).DefaultIfEmpty(DateTime.UnixEpoch).Max())
        );
        foreach (var item in found.Items)
        {
            Write(xml, item);
        }

        xml.WriteEndElement();
    }

    private void Write(XmlWriter xml, FoundItem item)
    {
        var address = $"{siteUrl}/{ItemAddress.Of(item)}";
        xml.WriteStartElement("entry", Namespace);
        xml.WriteElementString("id", Namespace, address);
        xml.WriteElementString("title", Namespace, TitleOf(item));
        Link(xml, "alternate", address);
        xml.WriteElementString("updated", Namespace, Text(UpdatedAt(item)));
        foreach (var author in AuthorsOf(item))
        {
            xml.WriteStartElement("author", Namespace);
            xml.WriteElementString("name", Namespace, author);
            xml.WriteEndElement();
        }

        xml.WriteElementString("summary", Namespace, Html.Beginning(DescriptionOf(item), 600));
        xml.WriteEndElement();
    }

    // What somebody typed may hold characters that XML does not.
    private string Title => browse.Text.Length == 0 ? installation : $"{StorableText.From(browse.Text)} – {installation}";

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string TitleOf(FoundItem item) =>
        item.Collection?.Name ?? item.File?.Entry.Label ?? (item.Version!.Title.Length == 0 ? "–" : item.Version.Title);

    private static string? DescriptionOf(FoundItem item) =>
        item.Collection is { } collection ? collection.Description
        : item.File is { } file ? file.Entry.Description
        : DatasetTexts.Description(MetadataDocumentCodec.Parse(item.Version!.Metadata));

    // An entry has an author, whoever it is.
    private IEnumerable<string> AuthorsOf(FoundItem item) =>
        item.VersionFoundIn is { } version
            ? DatasetTexts.Authors(MetadataDocumentCodec.Parse(version.Metadata)).DefaultIfEmpty(installation)
            : [installation];

    private static DateTime UpdatedAt(FoundItem item) =>
        item.VersionFoundIn is { } version
            ? version.ReleasedAt ?? version.UpdatedAt
            : item.Collection!.Object.PublishedAt ?? item.Collection.Object.CreatedAt;

    private static string Text(DateTime time) => time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
