using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Api.Metadata;
using Quire.Contracts;
using Quire.Contracts.Datasets;
using Quire.Contracts.Metadata;
using Quire.Domain.Datasets;
using Quire.Repository.Datasets;

namespace Quire.Api.Datasets;

/// <summary>Reading versions.</summary>
internal static class VersionEndpoints
{
    public static void MapVersionEndpoints(this IEndpointRouteBuilder datasets)
    {
        datasets
            .MapGet("/{id}/versions", ListAsync)
            .Says("ListVersions", "Lists the versions of a dataset, newest first.", 400, 401, 404)
            .Asks([.. VersionParts.Parameters, CommonParameters.Limit, CommonParameters.Offset])
            .Produces<ApiEnvelope<IReadOnlyList<DatasetVersionResponse>>>();
        datasets
            .MapGet("/{id}/versions/{version}", GetAsync)
            .Says("GetVersion", "Reads one version.", 400, 401, 404)
            .Asks([.. VersionParts.Parameters, CommonParameters.IncludeDeaccessioned, CommonParameters.IgnoreHiddenEmails])
            .Produces<ApiEnvelope<DatasetVersionResponse>>();
        datasets
            .MapGet("/{id}/versions/{version}/metadata", MetadataAsync)
            .Says("GetVersionMetadata", "Reads the metadata of a version by block.", 400, 401, 404)
            .Produces<ApiEnvelope<IReadOnlyDictionary<string, MetadataBlockValues>>>();
        datasets
            .MapGet("/{id}/versions/{version}/metadata/{block}", BlockAsync)
            .Says("GetVersionBlock", "Reads one metadata block of a version.", 400, 401, 404)
            .Produces<ApiEnvelope<MetadataBlockValues>>();
        datasets
            .MapGet("/{id}/versions/{version}/citation", CitationAsync)
            .Says("GetVersionCitation", "Gives the citation of a version as markup.", 400, 401, 404)
            .Asks(CommonParameters.IncludeDeaccessioned)
            .Produces<ApiEnvelope<MessagePayload>>();
        datasets
            .MapGet("/{id}/versions/{version}/citation/{format}", FormattedCitationAsync)
            .Says("GetVersionCitationAs", "Gives the citation of a version as a reference manager takes it.", 400, 401, 404)
            .Asks(CommonParameters.IncludeDeaccessioned)
            .Produces<string>(StatusCodes.Status200OK, "text/plain", "text/xml", "application/json", "text/html");
    }

    private static async Task<IResult> ListAsync(DatasetId id, Call call) =>
        VersionAnswer.Of(
            await call.RunAsync(
                new ListDatasetVersions(id.Ref, call.Number(CommonParameters.Offset), call.Number(CommonParameters.Limit))
            ),
            VersionParts.Of(call) with
            {
                WithOwners = false,
            }
        );

    private static async Task<IResult> GetAsync(DatasetId id, string version, Call call)
    {
        var parts = VersionParts.Of(call);
        var deaccessioned =
            !call.Flag(CommonParameters.IncludeDeaccessioned) ? Deaccessioned.Hidden
            : parts.WithoutFiles ? Deaccessioned.Shown
            : Deaccessioned.ShownToEditors;
        var showEmails = call.Flag(CommonParameters.IgnoreHiddenEmails) && !parts.WithoutMetadata;
        return VersionAnswer.Of(
            await call.RunAsync(new GetDatasetVersion(id.Ref, version, deaccessioned, parts.WithOwners, showEmails)),
            parts
        );
    }

    private static async Task<IResult> MetadataAsync(DatasetId id, string version, Call call) =>
        Answer.Ok(await BlocksAsync(id, version, call));

    private static async Task<IResult> BlockAsync(DatasetId id, string version, string block, Call call) =>
        Answer.Ok(
            (await BlocksAsync(id, version, call)).TryGetValue(block, out var values)
                ? values
                : throw DatasetRequestErrors.BlockNotFound(block)
        );

    private static async Task<IReadOnlyDictionary<string, MetadataBlockValues>> BlocksAsync(
        DatasetId id,
        string version,
        Call call
    )
    {
        var view = await call.RunAsync(new GetDatasetVersion(id.Ref, version));
        return MetadataValuesJson.Of(view.Metadata, view.Schema, view.HideEmails);
    }

    private static async Task<IResult> CitationAsync(DatasetId id, string version, InstallationFacts installation, Call call) =>
        Answer.Message((await CitedAsync(id, version, installation, call)).Citation.ToHtml());

    private static async Task<IResult> FormattedCitationAsync(
        DatasetId id,
        string version,
        string format,
        InstallationFacts installation,
        Call call
    )
    {
        var chosen = CitationAnswer.Format(format);
        var (view, citation) = await CitedAsync(id, version, installation, call);
        return CitationAnswer.Of(chosen, view, citation, view.Object.PersistentId!, call);
    }

    private static async Task<(VersionView View, Citation Citation)> CitedAsync(
        DatasetId id,
        string version,
        InstallationFacts installation,
        Call call
    )
    {
        var deaccessioned = call.Flag(CommonParameters.IncludeDeaccessioned) ? Deaccessioned.Shown : Deaccessioned.Hidden;
        var view = await call.RunAsync(new GetDatasetVersion(id.Ref, version, deaccessioned));
        var url = view.Object.PersistentId!.Url(installation.SiteUrl);
        return (view, VersionCitation.Of(view, url, await installation.PublisherAsync(call.Aborted)));
    }
}
