using System.Globalization;
using System.Xml;
using Microsoft.AspNetCore.Http;

namespace Quire.Api.Export.Sitemap;

/// <summary>Writes where the parts of a site map are.</summary>
internal sealed class SitemapIndexAnswer(int parts, string siteUrl) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = SitemapAnswer.MediaType;
        await using var xml = XmlWriter.Create(httpContext.Response.Body, SitemapAnswer.Settings);
        await xml.WriteStartDocumentAsync();
        await xml.WriteStartElementAsync(null, "sitemapindex", SitemapAnswer.Namespace);
        for (var part = 1; part <= parts; part++)
        {
            await xml.WriteStartElementAsync(null, "sitemap", SitemapAnswer.Namespace);
            await xml.WriteElementStringAsync(
                null,
                "loc",
                SitemapAnswer.Namespace,
                string.Create(CultureInfo.InvariantCulture, $"{siteUrl}/sitemap/sitemap{part}.xml")
            );
            await xml.WriteEndElementAsync();
        }

        await xml.WriteEndElementAsync();
        await xml.WriteEndDocumentAsync();
    }
}
