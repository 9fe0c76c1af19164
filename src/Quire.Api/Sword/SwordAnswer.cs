using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;

namespace Quire.Api.Sword;

/// <summary>An XML document as an answer: a root element, with what follows in it written as it comes.</summary>
/// <param name="contentType">Media type.</param>
/// <param name="root">The root with what it begins with.</param>
internal sealed class SwordAnswer(string contentType, XElement root) : IResult
{
    // Elements are sent on before more of them are in memory.
    private const int LongestHeld = 1 << 16;

    public int Status { get; init; } = StatusCodes.Status200OK;

    public string? Location { get; init; }

    /// <summary>What follows in the root.</summary>
    public IAsyncEnumerable<XElement>? Rest { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, ct) = (httpContext.Response, httpContext.RequestAborted);
        response.StatusCode = Status;
        response.ContentType = contentType + (contentType.Contains(';', StringComparison.Ordinal) ? ";" : "; ") + "charset=utf-8";
        if (Location is not null)
        {
            response.Headers.Location = Location;
        }

        using var held = new MemoryStream();
        await using var xml = XmlWriter.Create(held, new() { Encoding = new UTF8Encoding(false), Async = true });
        xml.WriteStartElement(root.Name.LocalName, root.Name.NamespaceName);
        foreach (var attribute in root.Attributes())
        {
            WriteAttribute(xml, attribute);
        }

        foreach (var element in root.Elements())
        {
            element.WriteTo(xml);
        }

        if (Rest is not null)
        {
            await foreach (var element in Rest.WithCancellation(ct))
            {
                element.WriteTo(xml);
                await SendAsync(xml, held, response, LongestHeld, ct);
            }
        }

        await xml.WriteEndElementAsync();
        await SendAsync(xml, held, response, 0, ct);
    }

    private static void WriteAttribute(XmlWriter xml, XAttribute attribute)
    {
        if (attribute is { IsNamespaceDeclaration: true, Name.LocalName: "xmlns" })
        {
            return;
        }

        xml.WriteAttributeString(
            attribute.IsNamespaceDeclaration ? "xmlns" : null,
            attribute.Name.LocalName,
            attribute.IsNamespaceDeclaration ? "http://www.w3.org/2000/xmlns/" : attribute.Name.NamespaceName,
            attribute.Value
        );
    }

    private static async Task SendAsync(
        XmlWriter xml,
        MemoryStream held,
        HttpResponse response,
        int atLeast,
        CancellationToken ct
    )
    {
        await xml.FlushAsync();
        if (held.Length > atLeast)
        {
            await response.Body.WriteAsync(held.GetBuffer().AsMemory(0, (int)held.Length), ct);
            held.SetLength(0);
        }
    }
}
