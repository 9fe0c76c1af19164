using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Domain.Access;
using Quire.Repository.Identifiers.Generators;

namespace Quire.Api.Identifiers;

/// <summary>Which generator makes the identifiers of datasets and their files.</summary>
internal static class GeneratorEndpoints
{
    public static void MapDatasetGeneratorEndpoints(this IEndpointRouteBuilder datasets)
    {
        datasets
            .MapGet("/{id}/pidGenerator", GetAsync)
            .Says("GetIdentifierGenerator", "Tells which generator makes identifiers for a dataset and its files.", 404)
            .Produces<ApiEnvelope<MessagePayload>>();
        datasets
            .MapPut("/{id}/pidGenerator", (DatasetId id, Call call) => SetAsync(id.Ref, call))
            .Says("SetIdentifierGenerator", "Says which generator makes identifiers for a dataset and its files.", 401, 403, 404)
            .Takes<string>("text/plain")
            .Produces<ApiEnvelope<MessagePayload>>();
        datasets
            .MapDelete("/{id}/pidGenerator", (DatasetId id, Call call) => ResetAsync(id.Ref, call))
            .Says("ResetIdentifierGenerator", "Has a dataset use the generator that counts without a choice.", 400, 403, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
        datasets
            .MapPut("/{id}/pidReconcile", ReconcileAsync)
            .Says(
                "ReconcileIdentifier",
                "Gives a dataset that was never public an identifier of its generator in place of another.",
                401,
                403,
                404
            )
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    public static void MapCollectionGeneratorEndpoints(this IEndpointRouteBuilder collections)
    {
        collections
            .MapGet("/{alias}/pidGenerator", GetOfCollectionAsync)
            .Says("GetCollectionGenerator", "Tells which generator makes identifiers in a collection.", 401, 403, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
        collections
            .MapPut("/{alias}/pidGenerator", (CollectionId alias, Call call) => SetAsync(alias.Ref, call))
            .Says("SetCollectionGenerator", "Says which generator makes identifiers in a collection.", 401, 403, 404)
            .Takes<string>("text/plain")
            .Produces<ApiEnvelope<MessagePayload>>();
        collections
            .MapDelete("/{alias}/pidGenerator", (CollectionId alias, Call call) => ResetAsync(alias.Ref, call))
            .Says("ResetCollectionGenerator", "Has a collection use the generator of the one above.", 401, 403, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    public static void MapHandleEndpoints(this IEndpointRouteBuilder admin) =>
        admin
            .MapPost("/{id}/reregisterHDLToPID", ReplaceHandleAsync)
            .Says(
                "ReplaceHandle",
                "Gives a dataset with a handle an identifier of another kind; the handle leads to it all the same.",
                400,
                401,
                404
            )
            .Produces<ApiEnvelope<MessagePayload>>();

    private static async Task<IResult> GetAsync(DatasetId id, Call call) =>
        Answer.Message(await call.RunAsync(new GetIdentifierGenerator(id.Ref)));

    private static async Task<IResult> GetOfCollectionAsync(CollectionId alias, Call call) =>
        Answer.Message(await call.RunAsync(new GetCollectionGenerator(alias.Ref)));

    private static async Task<IResult> SetAsync(ObjectRef target, Call call)
    {
        var name = (await JsonBody.TextAsync(call.Http.Request, call.Aborted)).Trim();
        return Answer.Message($"PID Generator set to: {await call.RunAsync(new SetIdentifierGenerator(target, name))}");
    }

    private static async Task<IResult> ResetAsync(ObjectRef target, Call call) =>
        Answer.Message($"Pid Generator reset to default: {await call.RunAsync(new SetIdentifierGenerator(target, null))}");

    private static async Task<IResult> ReconcileAsync(DatasetId id, Call call) =>
        Answer.Message((await call.RunAsync(new ReconcileIdentifier(id.Ref))).ToString());

    private static async Task<IResult> ReplaceHandleAsync(DatasetId id, Call call)
    {
        _ = await call.RunAsync(new ReplaceHandle(id.Ref));
        return Answer.Message("Dataset migrate HDL registration complete. Dataset re-registered successfully.");
    }
}
