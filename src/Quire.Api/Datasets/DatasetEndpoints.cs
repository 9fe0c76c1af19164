using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Datasets;
using Quire.Domain.Access;
using Quire.Repository.Datasets;

namespace Quire.Api.Datasets;

/// <summary>Reading and deleting a dataset, and what is known about it as a whole.</summary>
internal static class DatasetEndpoints
{
    public static void MapDatasetEndpoints(this IEndpointRouteBuilder datasets)
    {
        datasets
            .MapGet("/{id}", GetAsync)
            .Says("GetDataset", "Reads a dataset with the newest version its reader may see.", 400, 401, 404)
            .Asks(CommonParameters.ReturnOwners)
            .Produces<ApiEnvelope<DatasetResponse>>();
        datasets
            .MapDelete("/{id}", DeleteAsync)
            .Says("DeleteDataset", "Deletes an unpublished dataset, or the draft of a published one.", 400, 401, 403, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
        datasets
            .MapDelete("/{id}/destroy", DestroyAsync)
            .Says(
                "DestroyDataset",
                "Removes a dataset for good, published or not, with its files; superusers only.",
                400,
                401,
                403,
                404
            )
            .Produces<ApiEnvelope<MessagePayload>>();
        datasets
            .MapGet("/{id}/storagesize", SizeAsync)
            .Says("GetStorageSize", "Tells how many bytes the files of a dataset take up.", 400, 401, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
        datasets
            .MapGet("/{id}/userPermissions", PermissionsAsync)
            .Says("GetDatasetPermissions", "Tells what the caller may do on a dataset.", 400, 401, 404)
            .Produces<ApiEnvelope<DatasetUserPermissions>>();
        datasets
            .MapGet("/{id}/versions/{version}/canDownloadAtLeastOneFile", CanDownloadAsync)
            .Says("CanDownloadAnyFile", "Tells whether the caller may download a file of a version.", 400, 401, 404)
            .Asks(CommonParameters.IncludeDeaccessioned)
            .Produces<ApiEnvelope<bool>>();
    }

    private static async Task<IResult> GetAsync(DatasetId id, Call call) =>
        VersionAnswer.Of(await call.RunAsync(new GetDataset(id.Ref, call.Flag(CommonParameters.ReturnOwners))));

    private static async Task<IResult> DeleteAsync(DatasetId id, Call call)
    {
        await call.RunAsync(new DeleteDataset(id.Ref));
        return Answer.Message($"Dataset {id.Text} deleted");
    }

    private static async Task<IResult> DestroyAsync(DatasetId id, Call call)
    {
        await call.RunAsync(new DestroyDataset(id.Ref));
        return Answer.Message($"Dataset {id.Text} destroyed");
    }

    private static async Task<IResult> SizeAsync(DatasetId id, Call call)
    {
        var bytes = await call.RunAsync(new GetStorageSize(id.Ref));
        return Answer.Message(
            $"Total size of the files stored in this dataset: {bytes.ToString("N0", CultureInfo.InvariantCulture)} bytes"
        );
    }

    private static async Task<IResult> PermissionsAsync(DatasetId id, Call call)
    {
        var held = await call.RunAsync(new GetDatasetPermissions(id.Ref));
        return Answer.Ok(
            new DatasetUserPermissions
            {
                CanViewUnpublishedDataset = held.HasFlag(Permission.ViewUnpublishedDataset),
                CanEditDataset = held.HasFlag(Permission.EditDataset),
                CanPublishDataset = held.HasFlag(Permission.PublishDataset),
                CanManageDatasetPermissions = held.HasFlag(Permission.ManageDatasetPermissions),
                CanDeleteDatasetDraft = held.HasFlag(Permission.DeleteDatasetDraft),
            }
        );
    }

    private static async Task<IResult> CanDownloadAsync(DatasetId id, string version, Call call) =>
        Answer.Ok(await call.RunAsync(new CanDownloadAnyFile(id.Ref, version, call.Flag(CommonParameters.IncludeDeaccessioned))));
}
