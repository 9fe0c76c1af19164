using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Storage;
using Quire.Repository.Storage.Quotas;

namespace Quire.Api.Storage;

/// <summary>How much the files of collections and datasets take up, and may.</summary>
internal static class QuotaEndpoints
{
    private static readonly QueryParameter ShowInherited = new(
        "showInherited",
        QueryKind.Flag,
        "Where there is none, the quota of the nearest collection above."
    );

    private static readonly QueryParameter IncludeCached = new(
        "includeCached",
        QueryKind.Flag,
        "Nothing is cached beside the files: changes nothing."
    );

    private static readonly QueryParameter DryRun = new("dryrun", QueryKind.Flag, "Only say what would be removed.");

    public static void MapCollectionQuotas(this IEndpointRouteBuilder collections)
    {
        collections
            .MapGet("/{id}/storagesize", CollectionSizeAsync)
            .Says("GetCollectionStorageSize", "Tells how many bytes the files of a collection take up.", 401, 404)
            .Asks(IncludeCached)
            .Produces<ApiEnvelope<MessagePayload>>();
        collections
            .MapGet("/{id}/storage/use", CollectionUseAsync)
            .Says("GetCollectionStorageUse", "Tells how many bytes count for the quota of a collection.", 401, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
        collections
            .MapGet("/{id}/storage/quota", CollectionQuotaAsync)
            .Says("GetCollectionQuota", "Tells the storage quota of a collection.", 401, 404)
            .Asks(ShowInherited)
            .Produces<ApiEnvelope<MessagePayload>>();
        collections
            .MapPut("/{id}/storage/quota", SetCollectionQuotaAsync)
            .Says("SetCollectionQuota", "Sets how many bytes the files of a collection may take up.", 400, 401, 404)
            .Takes<string>("text/plain")
            .Produces<ApiEnvelope<MessagePayload>>();
        collections
            .MapDelete("/{id}/storage/quota", LiftCollectionQuotaAsync)
            .Says("LiftCollectionQuota", "Lifts the storage quota of a collection.", 401, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    public static void MapDatasetQuotas(this IEndpointRouteBuilder datasets)
    {
        datasets
            .MapGet("/{id}/storage/use", DatasetUseAsync)
            .Says("GetDatasetStorageUse", "Tells how many bytes count for the quota of a dataset.", 400, 401, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
        datasets
            .MapGet("/{id}/storage/quota", DatasetQuotaAsync)
            .Says("GetDatasetQuota", "Tells the storage quota of a dataset.", 400, 401, 404)
            .Asks(ShowInherited)
            .Produces<ApiEnvelope<MessagePayload>>();
        datasets
            .MapPut("/{id}/storage/quota", SetDatasetQuotaAsync)
            .Says("SetDatasetQuota", "Sets how many bytes the files of a dataset may take up.", 400, 401, 404)
            .Takes<string>("text/plain")
            .Produces<ApiEnvelope<MessagePayload>>();
        datasets
            .MapDelete("/{id}/storage/quota", LiftDatasetQuotaAsync)
            .Says("LiftDatasetQuota", "Lifts the storage quota of a dataset.", 400, 401, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
        datasets
            .MapGet("/{id}/uploadlimits", LimitsAsync)
            .Says("GetUploadLimits", "Tells what can still be added to a dataset.", 400, 403, 404)
            .Produces<ApiEnvelope<UploadLimitsResponse>>();
        datasets
            .MapPost("/{id}/files/uploadlimit/{limit:int}", SetLimitAsync)
            .Says("SetFileCountLimit", "Sets how many files a dataset may have.", 400, 401, 403, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
        datasets
            .MapDelete("/{id}/files/uploadlimit", LiftLimitAsync)
            .Says("LiftFileCountLimit", "Lifts the limit on the number of files of a dataset.", 400, 401, 403, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
        datasets
            .MapGet("/{id}/cleanStorage", CleanAsync)
            .Says("CleanStorage", "Removes what was uploaded past the server for a dataset and never registered.", 400, 401, 404)
            .Asks(DryRun)
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> CollectionSizeAsync(CollectionId id, Call call)
    {
        _ = call.Flag(IncludeCached);
        var bytes = await call.RunAsync(new GetCollectionStorageSize(id.Ref));
        return Answer.Message($"Total size of the files stored in this dataverse: {QuotaText.Of(bytes)} bytes");
    }

    private static async Task<IResult> CollectionUseAsync(CollectionId id, Call call) =>
        Answer.Message(UseOf("collection", await call.RunAsync(new GetCollectionStorageUse(id.Ref))));

    private static async Task<IResult> DatasetUseAsync(DatasetId id, Call call) =>
        Answer.Message(UseOf("dataset", await call.RunAsync(new GetDatasetStorageUse(id.Ref))));

    private static async Task<IResult> CollectionQuotaAsync(CollectionId id, Call call) =>
        Answer.Message(QuotaOf("collection", await call.RunAsync(new GetCollectionQuota(id.Ref, call.Flag(ShowInherited)))));

    private static async Task<IResult> DatasetQuotaAsync(DatasetId id, Call call) =>
        Answer.Message(QuotaOf("dataset", await call.RunAsync(new GetDatasetQuota(id.Ref, call.Flag(ShowInherited)))));

    private static async Task<IResult> SetCollectionQuotaAsync(CollectionId id, Call call)
    {
        await call.RunAsync(new SetStorageQuota(id.Ref, await QuotaText.ReadAsync(call)));
        return Answer.Message("Storage quota successfully set for the collection");
    }

    private static async Task<IResult> LiftCollectionQuotaAsync(CollectionId id, Call call)
    {
        await call.RunAsync(new SetStorageQuota(id.Ref, Bytes: null));
        return Answer.Message("Storage quota successfully disabled for the collection");
    }

    private static async Task<IResult> SetDatasetQuotaAsync(DatasetId id, Call call)
    {
        await call.RunAsync(new SetStorageQuota(id.Ref, await QuotaText.ReadAsync(call)));
        return Answer.Message("Storage quota successfully set for the dataset");
    }

    private static async Task<IResult> LiftDatasetQuotaAsync(DatasetId id, Call call)
    {
        await call.RunAsync(new SetStorageQuota(id.Ref, Bytes: null));
        return Answer.Message("Storage quota successfully disabled for the dataset");
    }

    private static async Task<IResult> LimitsAsync(DatasetId id, Call call)
    {
        var room = await call.RunAsync(new GetUploadLimits(id.Ref));
        return Answer.Ok(
            new UploadLimitsResponse
            {
                UploadLimits = new() { StorageQuotaRemaining = room.Bytes, NumberOfFilesRemaining = room.Files },
            }
        );
    }

    private static async Task<IResult> SetLimitAsync(DatasetId id, int limit, Call call)
    {
        await call.RunAsync(new SetFileCountLimit(id.Ref, limit));
        return Answer.Message("ok");
    }

    private static async Task<IResult> LiftLimitAsync(DatasetId id, Call call)
    {
        await call.RunAsync(new SetFileCountLimit(id.Ref, Files: null));
        return Answer.Message("ok");
    }

    private static async Task<IResult> CleanAsync(DatasetId id, Call call)
    {
        var cleaned = await call.RunAsync(new CleanStorage(id.Ref, call.Flag(DryRun)));
        return Answer.Message($"Found: {string.Join(", ", cleaned.Kept)}\nDeleted: {string.Join(", ", cleaned.Removed)}");
    }

    private static string UseOf(string what, long bytes) =>
        $"Total recorded size of the files stored in this {what} (user-uploaded files plus the versions in the archival "
        + $"tab-delimited format and/or auxiliary files, when applicable): {QuotaText.Of(bytes)} bytes";

    private static string QuotaOf(string what, long? bytes) =>
        bytes is { } quota
            ? $"Total quota allocation for this {what}: {QuotaText.Of(quota)} bytes"
            : $"No quota defined for this {what}";
}
