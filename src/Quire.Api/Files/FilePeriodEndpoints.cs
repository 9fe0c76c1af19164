using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Files.Reading;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Files;
using Quire.Repository.Files.Periods;

namespace Quire.Api.Files;

/// <summary>Embargoes and retention periods of files of a dataset.</summary>
internal static class FilePeriodEndpoints
{
    public static void MapFilePeriodEndpoints(this IEndpointRouteBuilder datasets)
    {
        Say<EmbargoRequest>(
            datasets.MapPost("/{id}/files/actions/:set-embargo", SetEmbargoAsync),
            "SetEmbargo",
            "Puts files of a dataset under embargo until a day.",
            409
        );
        Say<FileIdsRequest>(
            datasets.MapPost("/{id}/files/actions/:unset-embargo", RemoveEmbargoAsync),
            "RemoveEmbargo",
            "Takes the embargoes off files of a dataset."
        );
        Say<RetentionRequest>(
            datasets.MapPost("/{id}/files/actions/:set-retention", SetRetentionAsync),
            "SetRetention",
            "Says until which day files of a dataset are given out.",
            409
        );
        Say<FileIdsRequest>(
            datasets.MapPost("/{id}/files/actions/:unset-retention", RemoveRetentionAsync),
            "RemoveRetention",
            "Takes the retention periods off files of a dataset."
        );
    }

    private static void Say<TBody>(RouteHandlerBuilder endpoint, string name, string summary, params int[] further) =>
        endpoint.Says(name, summary, [400, 401, 403, 404, .. further]).Takes<TBody>().Produces<ApiEnvelope<MessagePayload>>();

    private static async Task<IResult> SetEmbargoAsync(DatasetId id, Call call)
    {
        await call.RunAsync(new SetEmbargo(id.Ref, await InputReading.OfAsync(() => FilePeriodReader.EmbargoAsync(call))));
        return Answer.Message("Files were embargoed");
    }

    private static async Task<IResult> RemoveEmbargoAsync(DatasetId id, Call call)
    {
        await call.RunAsync(new RemoveEmbargo(id.Ref, await InputReading.OfAsync(() => FilePeriodReader.FilesAsync(call))));
        return Answer.Message("Embargo(es) were removed from files");
    }

    private static async Task<IResult> SetRetentionAsync(DatasetId id, Call call)
    {
        await call.RunAsync(new SetRetention(id.Ref, await InputReading.OfAsync(() => FilePeriodReader.RetentionAsync(call))));
        return Answer.Message("File(s) retention period has been set or updated");
    }

    private static async Task<IResult> RemoveRetentionAsync(DatasetId id, Call call)
    {
        await call.RunAsync(new RemoveRetention(id.Ref, await InputReading.OfAsync(() => FilePeriodReader.FilesAsync(call))));
        return Answer.Message("Retention periods were removed from file(s)");
    }
}
