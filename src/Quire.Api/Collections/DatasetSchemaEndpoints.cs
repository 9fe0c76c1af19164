using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Collections.Reading;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Repository.Collections;

namespace Quire.Api.Collections;

/// <summary>What a collection wants the bodies of new datasets to be like.</summary>
internal static class DatasetSchemaEndpoints
{
    public static void MapDatasetSchemaEndpoints(this IEndpointRouteBuilder collections)
    {
        collections
            .MapGet("/{id}/datasetSchema", GetAsync)
            .Says("GetDatasetSchema", "Describes the body for creating a dataset as JSON Schema, without envelope.", 401, 404);
        collections
            .MapPost("/{id}/validateDatasetJson", ValidateAsync)
            .Says(
                "ValidateDatasetJson",
                "Tells whether a body would do for creating a dataset; the status is 200 either way.",
                401,
                404
            )
            .TakesUpTo(BodyLimit.Long)
            .Takes<object>()
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> GetAsync(CollectionId id, Call call) =>
        Results.Text(
            DatasetJsonSchema.For((await call.RunAsync(new GetDatasetRules(id.Ref))).Requirements).ToJsonString(),
            "application/json"
        );

    private static async Task<IResult> ValidateAsync(CollectionId id, Call call)
    {
        var text = await JsonBody.TextAsync(call.Http.Request, call.Aborted);
        WireText.MustBeStorable(Encoding.UTF8.GetBytes(text));
        var rules = await call.RunAsync(new GetDatasetRules(id.Ref));
        return Answer.Message(DatasetJsonValidation.Message(text, rules.Schema, rules.Requirements));
    }
}
