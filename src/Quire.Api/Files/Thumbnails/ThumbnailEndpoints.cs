using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Datasets;
using Quire.Repository.Files.Thumbnails;

namespace Quire.Api.Files.Thumbnails;

/// <summary>Pictures of datasets, small pictures of files, and trying again where none could be made.</summary>
internal static class ThumbnailEndpoints
{
    public static void MapDatasetThumbnailEndpoints(this IEndpointRouteBuilder datasets)
    {
        datasets
            .MapGet("/{id}/thumbnail/candidates", CandidatesAsync)
            .Says("ListThumbnailCandidates", "Lists the pictures that can be chosen for a dataset.", 400, 403, 404)
            .Produces<ApiEnvelope<IReadOnlyList<DatasetThumbnailResponse>>>();
        datasets
            .MapGet("/{id}/thumbnail", GetAsync)
            .Says("GetDatasetThumbnail", "Gives the picture of a dataset, small.", 304, 400, 404);
        datasets.MapGet("/{id}/logo", GetLogoAsync).Says("GetDatasetLogo", "Gives the picture of a dataset.", 304, 400, 404);
        datasets
            .MapPost("/{id}/thumbnail/{dataFileId}", ChooseAsync)
            .Says("ChooseDatasetThumbnail", "Takes the picture of a file for that of its dataset.", 400, 401, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
        datasets
            .MapPost("/{id}/thumbnail", UploadAsync)
            .Says("UploadDatasetThumbnail", "Takes an uploaded picture for that of a dataset.", 400, 401, 404)
            .Takes<IFormFile>("multipart/form-data")
            .Produces<ApiEnvelope<MessagePayload>>();
        datasets
            .MapDelete("/{id}/thumbnail", RemoveAsync)
            .Says("RemoveDatasetThumbnail", "Takes the picture off a dataset.", 400, 401, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    public static void MapCardEndpoints(this IEndpointRouteBuilder access) =>
        access
            .MapGet("/fileCardImage/{id}", ThumbnailAnswer.CardAsync)
            .Says("GetFileCard", "Gives a small picture of a file; nothing when there is none.", 204, 304, 400, 404);

    public static void MapThumbnailAdministration(this IEndpointRouteBuilder admin)
    {
        admin
            .MapGet("/datasets/thumbnailMetadata/{id}", StateAsync)
            .Says("GetThumbnailState", "Tells what was decided about the picture of a dataset.", 400, 403, 404)
            .Produces<ApiEnvelope<ThumbnailStateResponse>>();
        admin
            .MapDelete("/clearThumbnailFailureFlag", RetryAllAsync)
            .Says("RetryThumbnails", "Has thumbnails that could not be made tried again, in the course of a day.", 403)
            .Produces<ApiEnvelope<MessagePayload>>();
        admin
            .MapDelete("/clearThumbnailFailureFlag/{id}", RetryAsync)
            .Says("RetryThumbnail", "Has the thumbnail of a file that could not be made tried again.", 400, 403)
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> CandidatesAsync(DatasetId id, Call call)
    {
        var found = await call.RunAsync(new ListThumbnailCandidates(id.Ref));
        return Answer.Ok<IReadOnlyList<DatasetThumbnailResponse>>([
            .. found.Select(t => new DatasetThumbnailResponse
            {
                Base64image = ThumbnailAnswer.Address(t.Png),
                DataFileId = t.FileId,
            }),
        ]);
    }

    private static async Task<IResult> GetAsync(DatasetId id, Call call) =>
        ThumbnailAnswer.Png((await call.RunAsync(new GetDatasetThumbnail(id.Ref))).Png, call);

    private static async Task<IResult> GetLogoAsync(DatasetId id, Call call) =>
        ThumbnailAnswer.Png((await call.RunAsync(new GetDatasetThumbnail(id.Ref, DatasetThumbnails.Logo))).Png, call);

    private static async Task<IResult> ChooseAsync(DatasetId id, string dataFileId, Call call)
    {
        var file = long.TryParse(dataFileId, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw RequestErrors.BadFileId(dataFileId);
        var png = await call.RunAsync(new ChooseDatasetThumbnail(id.Ref, file));
        return Answer.Message($"Thumbnail set to {ThumbnailAnswer.Address(png)}");
    }

    private static async Task<IResult> UploadAsync(DatasetId id, Call call)
    {
        var picture = await InputReading.OfAsync(async () =>
            (await FormBody.ReadAsync(call)).Files("file") is [var file, ..] ? file.Bytes : throw FileRequestErrors.NoPicture()
        );
        var png = await call.RunAsync(new UploadDatasetThumbnail(id.Ref, picture));
        return Answer.Message($"Thumbnail is now {ThumbnailAnswer.Address(png)}");
    }

    private static async Task<IResult> RemoveAsync(DatasetId id, Call call)
    {
        await call.RunAsync(new RemoveDatasetThumbnail(id.Ref));
        return Answer.Message("Dataset thumbnail removed.");
    }

    private static async Task<IResult> StateAsync(DatasetId id, Call call)
    {
        var state = await call.RunAsync(new GetThumbnailState(id.Ref));
        return Answer.Ok(
            new ThumbnailStateResponse
            {
                IsUseGenericThumbnail = state.IsGeneric,
                DatasetLogoPresent = state.IsUploaded,
                DatasetThumbnailBase64image = state.Shown is { } shown ? ThumbnailAnswer.Address(shown.Png) : null,
                DataFileId = state.Shown?.FileId?.ToString(CultureInfo.InvariantCulture),
            }
        );
    }

    private static async Task<IResult> RetryAllAsync(Call call)
    {
        await call.RunAsync(new RetryThumbnails());
        return Answer.Message("Thumbnail Failure Flags cleared.");
    }

    private static async Task<IResult> RetryAsync(FileId id, Call call)
    {
        var file = await call.RunAsync(new RetryThumbnail(id.Ref));
        return Answer.Message($"Thumbnail Failure Flag cleared for file id=: {file}.");
    }
}
