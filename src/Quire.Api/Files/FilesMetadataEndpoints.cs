using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Files.Reading;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Repository.Files.Describing;

namespace Quire.Api.Files;

/// <summary>Describing several files at once.</summary>
internal static class FilesMetadataEndpoints
{
    public static void MapFilesMetadataEndpoints(this IEndpointRouteBuilder datasets)
    {
        datasets
            .MapPut("/{id}/files/metadata", UpdateAsync)
            .Says("UpdateFilesMetadata", "Changes how the draft describes several files, all or none.", 400, 401, 403, 404)
            .Takes<JsonElement>()
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> UpdateAsync(DatasetId id, Call call)
    {
        var count = await call.RunAsync(new UpdateFilesMetadata(id.Ref, await FileDescriptionsReader.ReadAsync(call)));
        return Answer.Message($"File metadata updates have been completed for {count} files.");
    }
}
