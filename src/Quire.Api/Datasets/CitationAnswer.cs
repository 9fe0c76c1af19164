using Microsoft.AspNetCore.Http;
using Quire.Api.Http;
using Quire.Domain.Datasets;
using Quire.Domain.Identifiers;
using Quire.Exports.Citations;
using Quire.Repository.Datasets;

namespace Quire.Api.Datasets;

/// <summary>Citations as reference managers take them.</summary>
internal static class CitationAnswer
{
    public static CitationFormat Format(string name) =>
        CitationFormat.Of(name) ?? throw DatasetRequestErrors.CitationFormatUnknown();

    public static IResult Of(CitationFormat format, VersionView view, Citation citation, PersistentId cited, Call call)
    {
        // Some forms are markup, in somebody else's words.
        call.Http.Response.Headers.ContentSecurityPolicy = "default-src 'none'";
        return Results.Content(TextOf(format, view, citation, cited), format.ContentType);
    }

    public static string TextOf(CitationFormat format, VersionView view, Citation citation, PersistentId cited) =>
        format.Write(
            new()
            {
                Citation = citation,
                PersistentId = cited,
                Url = citation.Url!,
                Date = view.Object.PublishedAt ?? view.Version.UpdatedAt,
                Metadata = view.Metadata,
            }
        );
}
