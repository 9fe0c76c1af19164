using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Files.Reading;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Repository.Files.Tables.Editing;

namespace Quire.Api.Files.Tables;

/// <summary>What people say of the variables of tables, written back as a codebook (DDI).</summary>
internal static class VariableEditEndpoints
{
    public static void MapVariableEditEndpoints(this IEndpointRouteBuilder api) =>
        api.MapPut("/edit/{id}", EditAsync)
            .WithTags("Files")
            .Says(
                "EditVariables",
                "Takes what a codebook (DDI) says of the variables it names into the draft, and its groups in place of those there are.",
                400,
                401,
                404,
                413
            )
            .TakesUpTo(BodyLimit.Long)
            .Takes<string>("application/xml")
            .Produces<ApiEnvelope<MessagePayload>>();

    private static async Task<IResult> EditAsync(FileId id, Call call)
    {
        var body = await BodyReader.ReadAsync(
            call.Http,
            call.Http.Request.Body,
            call.Http.Request.ContentLength,
            BodyLimit.Long.Bytes,
            call.Aborted
        );
        var changes = InputReading.Of(() => VariableChangesReader.Read(body));
        return Answer.Message(await call.RunAsync(new EditVariables(id.Ref, changes)) ? "Updated" : "Nothing to update");
    }
}
