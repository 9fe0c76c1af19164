using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Domain.Access;
using Quire.Repository.Publishing.Curation;

namespace Quire.Api.Publishing;

/// <summary>Which sets of labels count where.</summary>
internal static class CurationLabelSetEndpoints
{
    private static readonly QueryParameter SetName = new(
        "name",
        QueryKind.Text,
        "Name of the set; DISABLED for none, DEFAULT for that above."
    );

    public static void MapDatasetLabelSetEndpoints(this IEndpointRouteBuilder datasets)
    {
        datasets
            .MapGet("/{id}/curationLabelSet", (DatasetId id, Call call) => GetAsync(id.Ref, call))
            .Says("GetDatasetLabelSet", "Tells which set of curation labels counts for a dataset.", 400, 401, 403, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
        datasets
            .MapPut("/{id}/curationLabelSet", (DatasetId id, Call call) => SetAsync(id.Ref, call))
            .Says("SetDatasetLabelSet", "Says which set of curation labels counts for a dataset.", 400, 401, 403, 404)
            .Asks(SetName)
            .Produces<ApiEnvelope<MessagePayload>>();
        datasets
            .MapDelete("/{id}/curationLabelSet", (DatasetId id, Call call) => ResetAsync(id.Ref, call))
            .Says("ResetDatasetLabelSet", "Has the set of the collection count for a dataset.", 400, 401, 403, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    public static void MapCollectionLabelSetEndpoints(this IEndpointRouteBuilder collections)
    {
        collections
            .MapGet("/curationLabelSets", ListAsync)
            .Says("ListCurationLabelSets", "Lists the sets of curation labels.", 401, 403, 503)
            .Produces<ApiEnvelope<IReadOnlyDictionary<string, IReadOnlyList<string>>>>();
        collections
            .MapGet("/{alias}/curationLabelSet", (CollectionId alias, Call call) => GetAsync(alias.Ref, call))
            .Says("GetCollectionLabelSet", "Tells which set of curation labels a collection has of its own.", 401, 403, 404, 503)
            .Produces<ApiEnvelope<MessagePayload>>();
        collections
            .MapPut("/{alias}/curationLabelSet", (CollectionId alias, Call call) => SetAsync(alias.Ref, call))
            .Says("SetCollectionLabelSet", "Says which set of curation labels counts in a collection.", 400, 401, 403, 404, 503)
            .Asks(SetName)
            .Produces<ApiEnvelope<MessagePayload>>();
        collections
            .MapDelete("/{alias}/curationLabelSet", (CollectionId alias, Call call) => ResetAsync(alias.Ref, call))
            .Says("ResetCollectionLabelSet", "Has the set of the collection above count in a collection.", 401, 403, 404, 503)
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> ListAsync(Call call) => Answer.Ok(await call.RunAsync(new ListCurationLabelSets()));

    private static async Task<IResult> GetAsync(ObjectRef target, Call call) =>
        Answer.Message(await call.RunAsync(new GetCurationLabelSet(target)));

    private static async Task<IResult> SetAsync(ObjectRef target, Call call)
    {
        var name = call.Query(SetName);
        await call.RunAsync(new SetCurationLabelSet(target, name));
        return Answer.Message($"Curation Label Set Name set to: {name}");
    }

    private static async Task<IResult> ResetAsync(ObjectRef target, Call call)
    {
        await call.RunAsync(new SetCurationLabelSet(target, CurationLabels.Default));
        return Answer.Message($"Curation Label Set reset to default: {CurationLabels.Default}");
    }
}
