using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Storage;
using Quire.Repository.Storage.Drivers;

namespace Quire.Api.Storage;

/// <summary>The stores files of collections and datasets go to.</summary>
internal static class DriverEndpoints
{
    private static readonly QueryParameter GetEffective = new(
        "getEffective",
        QueryKind.Flag,
        "The store in force, chosen here or above; otherwise the one chosen here."
    );

    public static void MapCollectionDrivers(this IEndpointRouteBuilder collections)
    {
        collections
            .MapGet("/{id}/storageDriver", OfCollectionAsync)
            .Says("GetCollectionStore", "Tells which store the files of new datasets go to.", 401, 404)
            .Asks(GetEffective)
            .Produces<ApiEnvelope<StorageDriverResponse>>();
        collections
            .MapPut("/{id}/storageDriver", SetForCollectionAsync)
            .Says("SetCollectionStore", "Chooses the store, by label, that the files of new datasets go to.", 400, 401, 403, 404)
            .Takes<string>("text/plain")
            .Produces<ApiEnvelope<MessagePayload>>();
        collections
            .MapDelete("/{id}/storageDriver", ResetForCollectionAsync)
            .Says("ResetCollectionStore", "Lets new datasets of a collection use the store chosen above.", 401, 403, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
        collections
            .MapGet("/{id}/allowedStorageDrivers", ListAsync)
            .Says("ListAllowedStores", "Lists the stores a collection could use: names by label.", 401, 404)
            .Produces<ApiEnvelope<IReadOnlyDictionary<string, string>>>();
    }

    public static void MapDatasetDrivers(this IEndpointRouteBuilder datasets)
    {
        datasets
            .MapGet("/{id}/storageDriver", OfDatasetAsync)
            .Says("GetDatasetStore", "Tells which store new files of a dataset go to.", 400, 404)
            .Produces<ApiEnvelope<StorageDriverResponse>>();
        datasets
            .MapPut("/{id}/storageDriver", SetForDatasetAsync)
            .Says("SetDatasetStore", "Chooses the store, by label, that new files of a dataset go to.", 400, 403, 404)
            .Takes<string>("text/plain")
            .Produces<ApiEnvelope<MessagePayload>>();
        datasets
            .MapDelete("/{id}/storageDriver", ResetForDatasetAsync)
            .Says("ResetDatasetStore", "Lets new files of a dataset go where its collection says.", 400, 403, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> OfCollectionAsync(CollectionId id, Call call) =>
        Answer.Ok(Of(await call.RunAsync(new GetCollectionStore(id.Ref, call.Flag(GetEffective)))));

    private static async Task<IResult> OfDatasetAsync(DatasetId id, Call call) =>
        Answer.Ok(Of(await call.RunAsync(new GetDatasetStore(id.Ref))));

    private static async Task<IResult> SetForCollectionAsync(CollectionId id, Call call)
    {
        var store = await call.RunAsync(new SetCollectionStore(id.Ref, await LabelAsync(call)));
        return Answer.Message($"Storage set to: {store.Label}/{store.Name}");
    }

    private static async Task<IResult> ResetForCollectionAsync(CollectionId id, Call call)
    {
        var store = await call.RunAsync(new SetCollectionStore(id.Ref, Label: null));
        return Answer.Message($"Storage reset to default: {store.Name}");
    }

    private static async Task<IResult> SetForDatasetAsync(DatasetId id, Call call)
    {
        var store = await call.RunAsync(new SetDatasetStore(id.Ref, await LabelAsync(call)));
        return Answer.Message($"Storage driver set to: {store.Label}/{store.Name}");
    }

    private static async Task<IResult> ResetForDatasetAsync(DatasetId id, Call call)
    {
        var store = await call.RunAsync(new SetDatasetStore(id.Ref, Label: null));
        return Answer.Message($"Storage reset to default: {store.Name}");
    }

    private static async Task<IResult> ListAsync(CollectionId id, Call call)
    {
        var stores = await call.RunAsync(new ListAllowedStores(id.Ref));
        return Answer.Ok<IReadOnlyDictionary<string, string>>(
            stores
                .DistinctBy(s => s.Label, StringComparer.Ordinal)
                .ToDictionary(s => s.Label, s => s.Name, StringComparer.Ordinal)
        );
    }

    private static async Task<string> LabelAsync(Call call) => (await JsonBody.TextAsync(call.Http.Request, call.Aborted)).Trim();

    private static StorageDriverResponse Of(StoreFacts? store) =>
        store is null
            ? new() { Name = "undefined" }
            : new()
            {
                Name = store.Name,
                Type = store.Type,
                Label = store.Label,
                // Bytes are always fetched through the server, which checks them.
                DirectUpload = store.Direct,
            };
}
