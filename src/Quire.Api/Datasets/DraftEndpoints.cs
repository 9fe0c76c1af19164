using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Datasets.Reading;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Datasets;
using Quire.Repository.Datasets;

namespace Quire.Api.Datasets;

/// <summary>Editing the draft.</summary>
internal static class DraftEndpoints
{
    public static void MapDraftEndpoints(this IEndpointRouteBuilder datasets)
    {
        datasets
            .MapPut("/{id}/versions/{version}", ReplaceAsync)
            .Says("UpdateDraft", "Replaces metadata and terms of the draft.", 400, 401, 403, 404, 409)
            .Asks(CommonParameters.SourceLastUpdateTime)
            .TakesUpTo(BodyLimit.Long)
            .Takes<DatasetVersionRequest>()
            .Produces<ApiEnvelope<DatasetVersionResponse>>();
        datasets
            .MapDelete("/{id}/versions/{version}", DeleteAsync)
            .Says("DeleteDraft", "Deletes the draft.", 400, 401, 403, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
        datasets
            .MapPut("/{id}/editMetadata", EditAsync)
            .Says("EditMetadata", "Adds or replaces metadata of the draft.", 400, 401, 403, 404, 409)
            .Asks(CommonParameters.Replace, CommonParameters.SourceLastUpdateTime)
            .TakesUpTo(BodyLimit.Long)
            .Takes<EditMetadataRequest>()
            .Produces<ApiEnvelope<DatasetVersionResponse>>();
        datasets
            .MapPut("/editMetadata/{id}", EditAsync)
            .Says("EditMetadataTurned", "The same under the path some clients use for numbers.", 400, 401, 403, 404, 409)
            .Asks(CommonParameters.Replace, CommonParameters.SourceLastUpdateTime)
            .TakesUpTo(BodyLimit.Long)
            .Takes<EditMetadataRequest>()
            .Produces<ApiEnvelope<DatasetVersionResponse>>();
        datasets
            .MapPut("/{id}/deleteMetadata", RemoveAsync)
            .Says("DeleteMetadata", "Removes metadata from the draft.", 400, 401, 403, 404, 409)
            .TakesUpTo(BodyLimit.Long)
            .Takes<EditMetadataRequest>()
            .Produces<ApiEnvelope<DatasetVersionResponse>>();
    }

    private static async Task<IResult> ReplaceAsync(DatasetId id, string version, Call call, DatasetInputs inputs)
    {
        if (version != ":draft")
        {
            throw DatasetRequestErrors.OnlyDraftUpdated();
        }

        using var body = await JsonBody.DocumentAsync(call.Http.Request, call.Aborted);
        var input = await inputs.VersionAsync(body.RootElement, call.Aborted);
        return VersionAnswer.Of(await call.RunAsync(new UpdateDraft(id.Ref, input, SeenTime.Of(call))), VersionParts.Whole);
    }

    private static async Task<IResult> DeleteAsync(DatasetId id, string version, Call call)
    {
        if (version != ":draft")
        {
            throw DatasetRequestErrors.OnlyDraftDeleted();
        }

        await call.RunAsync(new DeleteDraft(id.Ref));
        return Answer.Message($"Draft version of dataset {id.Text} deleted");
    }

    private static async Task<IResult> EditAsync(DatasetId id, Call call, DatasetInputs inputs)
    {
        using var body = await JsonBody.DocumentAsync(call.Http.Request, call.Aborted);
        var updates = await inputs.EditAsync(body.RootElement, call.Aborted);
        var edited = await call.RunAsync(
            new EditMetadata(id.Ref, updates, call.Flag(CommonParameters.Replace), SeenTime.Of(call))
        );
        return VersionAnswer.Of(edited, VersionParts.Whole);
    }

    private static async Task<IResult> RemoveAsync(DatasetId id, Call call, DatasetInputs inputs)
    {
        using var body = await JsonBody.DocumentAsync(call.Http.Request, call.Aborted);
        var unwanted = await inputs.RemovalAsync(body.RootElement, call.Aborted);
        return VersionAnswer.Of(await call.RunAsync(new DeleteMetadata(id.Ref, unwanted)), VersionParts.Whole);
    }
}
