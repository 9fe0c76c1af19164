using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Files;
using Quire.Contracts.Files.Tables;
using Quire.Repository.Files.Tables;

namespace Quire.Api.Files.Tables;

/// <summary>What is known of the tables in files.</summary>
internal static class TableEndpoints
{
    public static void MapTableEndpoints(this IEndpointRouteBuilder files)
    {
        files
            .MapGet("/{id}/dataTables", GetAsync)
            .Says("GetDataTables", "Gives the variables of a table with their statistics.", 400, 401, 403, 404)
            .Produces<ApiEnvelope<IReadOnlyList<DataTableResponse>>>();
        files
            .MapPost("/{id}/metadata/tabularTags", SetTagsAsync)
            .Says("SetTabularTags", "Adds tags to a table in the draft, or sets them anew.", 400, 401, 403, 404)
            .Asks(CommonParameters.Replace)
            .Takes<TabularTagsRequest>()
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> GetAsync(FileId id, Call call) =>
        Answer.Ok<IReadOnlyList<DataTableResponse>>([DataTableJson.Of(await call.RunAsync(new GetTable(id.Ref)))]);

    private static async Task<IResult> SetTagsAsync(FileId id, Call call)
    {
        var body = await JsonBody.ReadAsync<TabularTagsRequest>(call.Http.Request, call.Aborted);
        var tags = (IReadOnlyList<string>?)body.TabularTags ?? throw FileRequestErrors.TagsMalformed();
        await call.RunAsync(new SetTabularTags(id.Ref, tags, call.Flag(CommonParameters.Replace)));
        return Answer.Message($"Tabular tags of file {id.Text} updated.");
    }
}
