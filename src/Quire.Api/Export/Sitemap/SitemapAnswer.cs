using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Http;
using Quire.Repository.Export.Sitemap;

namespace Quire.Api.Export.Sitemap;

/// <summary>Writes addresses of pages as a site map, while they are read.</summary>
internal sealed class SitemapAnswer(IAsyncEnumerable<SitemapEntry> entries, string siteUrl) : IResult
{
    internal const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    internal const string MediaType = "application/xml; charset=utf-8";

    internal static readonly XmlWriterSettings Settings = new()
    {
        Async = true,
        Encoding = new UTF8Encoding(false),
        // What breaks off must not look whole.
        WriteEndDocumentOnClose = false,
    };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = MediaType;
        await using var xml = XmlWriter.Create(httpContext.Response.Body, Settings);
        await xml.WriteStartDocumentAsync();
        await xml.WriteStartElementAsync(null, "urlset", Namespace);
        await foreach (var entry in entries.WithCancellation(httpContext.RequestAborted))
        {
            await xml.WriteStartElementAsync(null, "url", Namespace);
            await xml.WriteElementStringAsync(null, "loc", Namespace, AddressOf(entry));
            await xml.WriteElementStringAsync(
                null,
                "lastmod",
                Namespace,
                entry.ChangedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            );
            await xml.WriteEndElementAsync();
        }

        await xml.WriteEndElementAsync();
        await xml.WriteEndDocumentAsync();
    }

    private string AddressOf(SitemapEntry entry) =>
        entry.Alias is { } alias
            ? $"{siteUrl}/dataverse/{Uri.EscapeDataString(alias)}"
            : $"{siteUrl}/dataset.xhtml?persistentId={entry.PersistentId}";
}
