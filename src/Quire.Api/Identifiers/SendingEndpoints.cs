using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Repository.Identifiers;

namespace Quire.Api.Identifiers;

/// <summary>Sending metadata and addresses of datasets to the providers of their identifiers once more.</summary>
internal static class SendingEndpoints
{
    public static void MapSendingEndpoints(this IEndpointRouteBuilder datasets)
    {
        datasets
            .MapPost("/{id}/modifyRegistration", SendAsync)
            .Says("SendIdentifier", "Sends the address of a dataset to the provider of its identifier once more.", 401, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
        datasets
            .MapPost("/modifyRegistrationAll", SendAllAsync)
            .Says("SendAllIdentifiers", "Sends the addresses of all public datasets to the providers of their identifiers.", 401)
            .Produces<ApiEnvelope<MessagePayload>>();
        datasets
            .MapPost("/{id}/modifyRegistrationMetadata", SendMetadataAsync)
            .Says(
                "SendPublicIdentifier",
                "Sends the metadata of a public dataset to the provider of its identifier.",
                400,
                401,
                404
            )
            .Produces<ApiEnvelope<MessagePayload>>();
        datasets
            .MapPost("/modifyRegistrationPIDMetadataAll", SendAllMetadataAsync)
            .Says("SendAllMetadata", "Sends the metadata of all public datasets to the providers of their identifiers.", 401)
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> SendAsync(DatasetId id, Call call)
    {
        _ = await call.RunAsync(new SendIdentifier(id.Ref));
        return Answer.Message($"Dataset {id.Text} target url updated");
    }

    private static async Task<IResult> SendAllAsync(Call call)
    {
        _ = await call.RunAsync(new SendAllIdentifiers());
        return Answer.Message("Update All Dataset target url completed");
    }

    private static async Task<IResult> SendMetadataAsync(DatasetId id, Call call)
    {
        var dataset = await call.RunAsync(new SendPublicIdentifier(id.Ref));
        return Answer.Message($"Dataset {dataset.PersistentId} PID Metadata updated successfully.");
    }

    private static async Task<IResult> SendAllMetadataAsync(Call call)
    {
        _ = await call.RunAsync(new SendAllIdentifiers());
        return Answer.Message("All Dataset PID Metadata update completed. See log for any issues.");
    }
}
