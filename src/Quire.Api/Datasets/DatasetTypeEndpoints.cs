using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Datasets.Types;
using Quire.Repository.Datasets.Types;

namespace Quire.Api.Datasets;

/// <summary>The types datasets can be of.</summary>
internal static class DatasetTypeEndpoints
{
    public static void MapDatasetTypeEndpoints(this IEndpointRouteBuilder datasets)
    {
        datasets
            .MapGet("/datasetTypes", ListAsync)
            .Says("ListDatasetTypes", "Lists the types datasets can be of.")
            .IgnoringTokens()
            .Produces<ApiEnvelope<IReadOnlyList<DatasetTypeResponse>>>();
        datasets
            .MapGet("/datasetTypes/{idOrName}", GetAsync)
            .Says("GetDatasetType", "Reads one type, named by id or name.", 404)
            .IgnoringTokens()
            .Produces<ApiEnvelope<DatasetTypeResponse>>();
        datasets
            .MapPost("/datasetTypes", CreateAsync)
            .Says("CreateDatasetType", "Adds a type; collections must allow it before it is used.", 400, 401, 403)
            .Takes<DatasetTypeRequest>()
            .Produces<ApiEnvelope<DatasetTypeResponse>>();
        datasets
            .MapPut("/datasetTypes/{idOrName}", SetBlocksAsync)
            .Says("SetDatasetTypeBlocks", "Chooses the metadata blocks offered for a type.", 400, 401, 404)
            .Takes<IReadOnlyList<string>>()
            .Produces<ApiEnvelope<DatasetTypeBlocksChanged>>();
        datasets
            .MapPut("/datasetTypes/{idOrName}/licenses", SetLicensesAsync)
            .Says("SetDatasetTypeLicenses", "Chooses the licences datasets of a type may be under; none for all.", 400, 401, 404)
            .Takes<IReadOnlyList<string>>()
            .Produces<ApiEnvelope<DatasetTypeLicensesChanged>>();
        datasets
            .MapDelete("/datasetTypes/{idOrName}", DeleteAsync)
            .Says("DeleteDatasetType", "Removes a type no dataset is of and no collection allows.", 400, 401, 403)
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> ListAsync(Call call) =>
        Answer.Ok<IReadOnlyList<DatasetTypeResponse>>([
            .. (await call.RunAsync(new ListDatasetTypes())).Select(DatasetTypeJson.Of),
        ]);

    private static async Task<IResult> GetAsync(string idOrName, Call call) =>
        Answer.Ok(DatasetTypeJson.Of(await call.RunAsync(new GetDatasetType(idOrName))));

    private static async Task<IResult> CreateAsync(Call call)
    {
        var body = await JsonBody.ReadAsync<DatasetTypeRequest>(call.Http.Request, call.Aborted);
        var input = new DatasetTypeInput
        {
            Name = body.Name,
            DisplayName = body.DisplayName,
            Description = body.Description,
            Blocks = body.LinkedMetadataBlocks ?? [],
            Licenses = body.AvailableLicenses ?? [],
        };
        return Answer.Ok(DatasetTypeJson.Of(await call.RunAsync(new CreateDatasetType(input))));
    }

    private static async Task<IResult> SetBlocksAsync(string idOrName, Call call)
    {
        var names = await JsonBody.NamesAsync(call.Http.Request, call.Aborted);
        var changed = await call.RunAsync(new SetDatasetTypeBlocks(idOrName, names));
        return Answer.Ok(new DatasetTypeBlocksChanged { LinkedMetadataBlocks = DatasetTypeJson.Of(changed) });
    }

    private static async Task<IResult> SetLicensesAsync(string idOrName, Call call)
    {
        var names = await JsonBody.NamesAsync(call.Http.Request, call.Aborted);
        var changed = await call.RunAsync(new SetDatasetTypeLicenses(idOrName, names));
        return Answer.Ok(new DatasetTypeLicensesChanged { AvailableLicenses = DatasetTypeJson.Of(changed) });
    }

    private static async Task<IResult> DeleteAsync(string idOrName, Call call)
    {
        await call.RunAsync(
            new DeleteDatasetType(
                long.TryParse(idOrName, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    ? number
                    : throw DatasetRequestErrors.TypeIdMalformed()
            )
        );
        return Answer.Message("deleted");
    }
}
