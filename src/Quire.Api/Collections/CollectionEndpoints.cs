using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Collections.Reading;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Collections;
using Quire.Domain.Access;
using Quire.Repository.Collections;

namespace Quire.Api.Collections;

/// <summary>Making, reading, changing, publishing and deleting a collection.</summary>
internal static class CollectionEndpoints
{
    private static readonly QueryParameter ReturnChildCount = new(
        "returnChildCount",
        QueryKind.Flag,
        "Also count what lies directly in the collection."
    );

    private static readonly QueryParameter Value = new(
        "value",
        QueryKind.Text,
        "The new value: text, `true` or `false`, or names with commas between them."
    );

    public static void MapCollectionEndpoints(this IEndpointRouteBuilder collections)
    {
        collections
            .MapPost("", CreateRootAsync)
            .Says("CreateRootCollection", "Makes the root collection, which every installation has already.", 400, 401, 403);
        collections
            .MapPost("/{id}", CreateAsync)
            .Says("CreateCollection", "Makes a collection inside another one.", 201, 400, 401, 403, 404)
            .Takes<CollectionRequest>()
            .Produces<ApiEnvelope<CollectionResponse>>(StatusCodes.Status201Created);
        collections
            .MapGet("/{id}", GetAsync)
            .Says("GetCollection", "Reads a collection.", 401, 404)
            .Asks(CommonParameters.ReturnOwners, ReturnChildCount, CommonParameters.IgnoreHiddenEmails)
            .Produces<ApiEnvelope<CollectionResponse>>();
        collections
            .MapPut("/{id}", UpdateAsync)
            .Says("UpdateCollection", "Changes a collection; what the body leaves out stays.", 400, 401, 403, 404)
            .Takes<CollectionRequest>()
            .Produces<ApiEnvelope<CollectionResponse>>();
        collections
            .MapPut("/{id}/attribute/{attribute}", SetAttributeAsync)
            .Says("SetCollectionAttribute", "Changes one attribute of a collection.", 400, 401, 403, 404)
            .Asks(Value)
            .Produces<ApiEnvelope<CollectionResponse>>();
        collections
            .MapDelete("/{id}", DeleteAsync)
            .Says("DeleteCollection", "Deletes an empty collection.", 401, 403, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
        collections
            .MapPost("/{id}/actions/:publish", PublishAsync)
            .Says("PublishCollection", "Makes a collection public.", 401, 403, 404)
            .Produces<ApiEnvelope<CollectionResponse>>();
    }

    private static async Task<IResult> CreateRootAsync(Call call)
    {
        using var body = await JsonBody.DocumentAsync(call.Http.Request, call.Aborted);
        _ = await call.RunAsync(new GetCollection(new ObjectRef.Collection(":root")));
        throw CollectionRequestErrors.RootExists();
    }

    private static async Task<IResult> CreateAsync(CollectionId id, Call call)
    {
        var made = await call.RunAsync(new CreateCollection(id.Ref, await CollectionInputReader.NewAsync(call)));
        return Answer.Created($"/dataverses/{made.Collection.Alias}", CollectionJson.Of(made));
    }

    private static async Task<IResult> GetAsync(CollectionId id, Call call)
    {
        var view = await call.RunAsync(
            new GetCollection(
                id.Ref,
                call.Flag(CommonParameters.ReturnOwners),
                call.Flag(ReturnChildCount),
                call.Flag(CommonParameters.IgnoreHiddenEmails)
            )
        );
        return Answer.Ok(CollectionJson.Of(view));
    }

    private static async Task<IResult> UpdateAsync(CollectionId id, Call call) =>
        Answer.Ok(
            CollectionJson.Of(await call.RunAsync(new UpdateCollection(id.Ref, await CollectionInputReader.ChangesAsync(call))))
        );

    private static async Task<IResult> SetAttributeAsync(CollectionId id, string attribute, Call call) =>
        Answer.Ok(
            CollectionJson.Of(await call.RunAsync(new SetCollectionAttribute(id.Ref, attribute, call.Query(Value)))),
            "Update successful"
        );

    private static async Task<IResult> DeleteAsync(CollectionId id, Call call)
    {
        await call.RunAsync(new DeleteCollection(id.Ref));
        return Answer.Message($"Dataverse {id.Text} deleted");
    }

    private static async Task<IResult> PublishAsync(CollectionId id, Call call) =>
        Answer.Ok(CollectionJson.Of(await call.RunAsync(new PublishCollection(id.Ref))));
}
