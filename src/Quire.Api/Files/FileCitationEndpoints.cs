using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Datasets;
using Quire.Repository.Files;

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

    private static async Task<IResult> GetAsync(FileId id, string version, InstallationFacts installation, Call call)
    {
        var deaccessioned = call.Flag(CommonParameters.IncludeDeaccessioned);
        var entry = (await call.RunAsync(new GetFile(id.Ref, VersionSelector.Parse(version), version, deaccessioned))).View.Entry;
        var dataset = await call.RunAsync(
            new GetDatasetVersion(
                new ObjectRef.DatasetOf(id.Ref),
                version,
                deaccessioned ? Deaccessioned.Shown : Deaccessioned.Hidden
            )
        );
        var own = entry.File.Object.PersistentId;
        var citation = VersionCitation.Of(
            dataset,
            (own ?? dataset.Object.PersistentId!).Url(installation.SiteUrl),
            await installation.PublisherAsync(call.Aborted)
        );
        return Answer.Message((citation with { FileName = entry.Label, FileFirst = own is not null }).ToHtml());
    }
}
