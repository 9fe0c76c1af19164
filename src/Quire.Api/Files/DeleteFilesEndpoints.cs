using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Repository.Files;

namespace Quire.Api.Files;

/// <summary>Deleting several files at once.</summary>
internal static class DeleteFilesEndpoints
{
    public static void MapDeleteFilesEndpoints(this IEndpointRouteBuilder datasets)
    {
        datasets
            .MapPut("/{id}/deleteFiles", DeleteAsync)
            .Says("DeleteFiles", "Takes several files out of the draft, all or none.", 400, 401, 403, 404)
            .Takes<IReadOnlyList<long>>()
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> DeleteAsync(DatasetId id, Call call)
    {
        var files = (await JsonBody.NamesAsync(call.Http.Request, call.Aborted)).Select(Number).ToList();
        var count = await call.RunAsync(new DeleteFiles(id.Ref, files));
        return Answer.Message($"{count} files deleted successfully");
    }

    private static long Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw RequestErrors.BadFileId(text);
}
