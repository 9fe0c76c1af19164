using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Datasets;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Domain.Identifiers;
using Quire.Repository.Datasets;
using Quire.Repository.Files;
using Quire.Repository.Files.Download;

namespace Quire.Api.Files;

/// <summary>How a file is cited.</summary>
internal static class FileCitationEndpoints
{
    public static void MapFileCitationEndpoints(this IEndpointRouteBuilder files)
    {
        files
            .MapGet("/{id}/versions/{version}/citation", GetAsync)
            .Says("GetFileCitation", "Gives the citation of a file in a version as markup.", 400, 401, 404)
            .Asks(CommonParameters.IncludeDeaccessioned)
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    public static void MapFormattedCitationEndpoints(this IEndpointRouteBuilder access)
    {
        access
            .MapGet("/datafile/{id}/citation/{format}", FormattedAsync)
            .Says("GetFileCitationAs", "Gives the citation of a file as a reference manager takes it.", 400, 401, 403, 404)
            .Produces<string>(StatusCodes.Status200OK, "text/plain", "text/xml", "application/json", "text/html");
    }

    private static async Task<IResult> GetAsync(FileId id, string version, InstallationFacts installation, Call call) =>
        Answer.Message(
            (
                await CitedAsync(id, version, call.Flag(CommonParameters.IncludeDeaccessioned), installation, call)
            ).Citation.ToHtml()
        );

    private static async Task<IResult> FormattedAsync(FileId id, string format, InstallationFacts installation, Call call)
    {
        var chosen = CitationAnswer.Format(format);
        if (!await call.RunAsync(new MayDownloadFile(id.Ref)))
        {
            throw FileRequestErrors.NotToBeRead();
        }

        var (view, citation, cited) = await CitedAsync(id, ":latest", false, installation, call);
        return CitationAnswer.Of(chosen, view, citation, cited, call);
    }

    /// <summary>A file in a version, as it is cited.</summary>
    public static async Task<(VersionView View, Citation Citation, PersistentId Cited)> CitedAsync(
        FileId id,
        string version,
        bool deaccessioned,
        InstallationFacts installation,
        Call call
    )
    {
        var file = (await call.RunAsync(new GetFile(id.Ref, VersionSelector.Parse(version), version, deaccessioned))).View;
        var view = await call.RunAsync(
            new GetDatasetVersion(
                new ObjectRef.DatasetOf(id.Ref),
                version,
                deaccessioned ? Deaccessioned.Shown : Deaccessioned.Hidden
            )
        );
        var publisher = await installation.PublisherAsync(call.Aborted);
        return (
            view,
            FileCitation.Of(file, view.Metadata, installation.SiteUrl, publisher, installation.Today),
            FileCitation.Cited(file)
        );
    }
}
