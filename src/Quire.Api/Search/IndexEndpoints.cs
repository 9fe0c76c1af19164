using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Search;
using Quire.Domain.Access;
using Quire.Domain.Identifiers;
using Quire.Repository.Search.Index;
using Quire.Repository.Search.Upkeep;

namespace Quire.Api.Search;

/// <summary>Upkeep of the search index.</summary>
internal static class IndexEndpoints
{
    private static readonly ObjectRef Everything = new ObjectRef.Collection(":root");

    public static void MapIndexEndpoints(this IEndpointRouteBuilder index)
    {
        index
            .MapGet("", RebuildAsync)
            .Says("RebuildSearchIndex", "Builds this process's search index anew while the old one serves.", 409, 503)
            .Produces<ApiEnvelope<MessagePayload>>();
        index
            .MapGet("/clear", RebuildAsync)
            .Says("ClearSearchIndex", "Builds this process's search index anew; it is never empty meanwhile.", 409, 503)
            .Produces<ApiEnvelope<MessagePayload>>();
        index
            .MapGet("/continue", MendAsync)
            .Says("MendSearchIndex", "Writes again what the search index misses or holds in an older state.", 503)
            .Produces<ApiEnvelope<MessagePayload>>();
        index
            .MapGet("/clear-orphans", ClearOrphansAsync)
            .Says("ClearIndexOrphans", "Removes from the search index what is not stored any more.", 503)
            .Produces<ApiEnvelope<IndexStatusResponse>>();
        index
            .MapGet("/status", CompareAsync)
            .Says("CompareSearchIndex", "Tells where this process's search index and the database differ.", 503)
            .Produces<ApiEnvelope<IndexStatusResponse>>();
    }

    public static void MapReindexEndpoints(this IEndpointRouteBuilder index)
    {
        index
            .MapGet("/{type}/{id:long}", ReindexAsync)
            .Says("ReindexObject", "Writes the documents of a collection, dataset or file into the search index again.", 400, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
        index
            .MapGet("/dataset", ReindexDatasetAsync)
            .Says("ReindexDataset", "Writes the documents of a dataset and its files into the search index again.", 400)
            .Asks(CommonParameters.PersistentId)
            .Produces<ApiEnvelope<DatasetReindexed>>();
        index
            .MapDelete("/datasets/{id:long}", ForgetAsync)
            .Says("ForgetIndexedDataset", "Removes from the search index a dataset that is gone.", 404)
            .Produces<ApiEnvelope<MessagePayload>>();
        index
            .MapPost("/perms", ReindexAllPermissionsAsync)
            .Says("ReindexAllPermissions", "Works out again who may find what.", 401, 403)
            .Produces<ApiEnvelope<MessagePayload>>();
        index
            .MapPost("/perms/{id}", ReindexPermissionsAsync)
            .Says("ReindexPermissions", "Works out again who may find an object and what lies below it.", 400, 401, 403)
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> RebuildAsync(Call call)
    {
        var count = await call.RunAsync(new RebuildSearchIndex());
        return Answer.Message($"The search index was built anew with {count} documents.");
    }

    private static async Task<IResult> MendAsync(Call call)
    {
        var found = await call.RunAsync(new MendIndex());
        return Answer.Message(
            $"indexAllOrSubset has begun of {found.Collections.Count} dataverses and {found.Datasets.Count} datasets."
        );
    }

    private static async Task<IResult> ClearOrphansAsync(Call call) =>
        Answer.Ok(Of(await call.RunAsync(new MendIndex(OrphansOnly: true))));

    private static async Task<IResult> CompareAsync(Call call) => Answer.Ok(Of(await call.RunAsync(new CompareIndex())));

    private static async Task<IResult> ReindexAsync(string type, long id, Call call)
    {
        ObjectRef target = type switch
        {
            "dataverses" => new ObjectRef.Collection(id.ToString(CultureInfo.InvariantCulture)),
            "datasets" => new ObjectRef.Dataset(id),
            "files" => new ObjectRef.File(id),
            _ => throw SearchRequestErrors.KindUnknown(type),
        };
        _ = await call.RunAsync(new ReindexObject(target));
        return Answer.Message(
            type switch
            {
                "dataverses" => $"starting reindex of dataverse {id}",
                "datasets" => $"starting reindex of dataset {id}",
                _ => $"started reindexing {type}/{id}",
            }
        );
    }

    private static async Task<IResult> ReindexDatasetAsync(Call call)
    {
        var text = call.Query(CommonParameters.PersistentId) ?? throw SearchRequestErrors.NoPid();
        if (!PersistentId.TryParse(text, out var pid))
        {
            throw SearchRequestErrors.PidUnknown(text);
        }

        var id = await call.RunAsync(new ReindexObject(new ObjectRef.DatasetByPid(pid, text)));
        return Answer.Ok(
            new DatasetReindexed
            {
                Message = $"Reindexed dataset {text}",
                Id = id,
                PersistentId = pid.ToString(),
            }
        );
    }

    private static async Task<IResult> ForgetAsync(long id, Call call) =>
        await call.RunAsync(new ForgetObject(id))
            ? Answer.Message(
                $"Sent request to clear Solr document for dataset {id}: it is stored, so its documents are written again."
            )
            : throw SearchRequestErrors.NotStored(id);

    private static async Task<IResult> ReindexAllPermissionsAsync(Call call)
    {
        _ = await call.RunAsync(new ReindexPermissions(Everything));
        return Answer.Message("Asynchronous indexing of all permissions has been started. Check the server logs for progress.");
    }

    private static async Task<IResult> ReindexPermissionsAsync(string id, Call call)
    {
        _ = await call.RunAsync(new ReindexPermissions(new ObjectRef.Named(id)));
        return Answer.Message($"Permissions of {id} and of what lies below it are indexed again.");
    }

    private static IndexStatusResponse Of(IndexComparison found) =>
        new()
        {
            ContentInDatabaseButStaleInOrMissingFromIndex = new()
            {
                Dataverses = found.Collections,
                Datasets = found.Datasets,
                Files = found.Files,
            },
            ContentInIndexButNotDatabase = new() { Dvobjects = found.Orphans },
        };
}
