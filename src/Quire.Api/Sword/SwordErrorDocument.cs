using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Quire.Api.Sword;

/// <summary>An error as SWORD v2 tells it.</summary>
internal static class SwordErrorDocument
{
    private const string Kinds = "http://purl.org/net/sword/error/";

    public static Task WriteAsync(HttpContext context, int status, string message, Guid? incident)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = "text/xml; charset=utf-8";
        if (status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = "Basic realm=\"SWORD\", charset=\"UTF-8\"";
        }

        return response.WriteAsync(
            Document(status, message, incident, context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow())
                .ToString(),
            context.RequestAborted
        );
    }

    private static XElement Document(int status, string message, Guid? incident, DateTimeOffset now) =>
        new(
            SwordNames.Sword + "error",
            new XAttribute(XNamespace.Xmlns + "sword", SwordNames.Sword),
            new XAttribute("xmlns", SwordNames.Atom),
            KindOf(status) is { } kind ? new XAttribute("href", Kinds + kind) : null,
            new XElement(SwordNames.Atom + "title", "ERROR"),
            new XElement(SwordNames.Atom + "updated", now.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
            new XElement(SwordNames.Atom + "summary", SwordText.Storable(message)),
            new XElement(SwordNames.Sword + "treatment", "Processing failed"),
            incident is { } id ? new XElement(SwordNames.Sword + "verboseDescription", $"Incident {id}") : null
        );

    // What went wrong on the server's side is none of the client's mistakes SWORD has names for.
    private static string? KindOf(int status) =>
        status switch
        {
            >= 500 => null,
            StatusCodes.Status405MethodNotAllowed => "MethodNotAllowed",
            StatusCodes.Status406NotAcceptable or StatusCodes.Status415UnsupportedMediaType => "ErrorContent",
            StatusCodes.Status412PreconditionFailed => "ErrorChecksumMismatch",
            StatusCodes.Status413PayloadTooLarge => "MaxUploadSizeExceeded",
            _ => "ErrorBadRequest",
        };
}
