using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Api.Sword.Reading;
using Quire.Repository.Datasets;
using Quire.Repository.Datasets.Deposits;

namespace Quire.Api.Sword;

/// <summary>A dataset as an Atom entry: reading it, replacing its metadata, deleting it.</summary>
internal static class DatasetEntryEndpoints
{
    public static void MapDatasetEntry(this IEndpointRouteBuilder sword)
    {
        sword
            .MapGet("/edit/study/{**pid}", GetAsync)
            .Says("GetDeposit", "Reads the entry of a dataset.", 400, 401, 403, 404, 412);
        sword
            .MapPut("/edit/study/{**pid}", ReplaceAsync)
            .Says("ReplaceDepositMetadata", "Replaces all metadata of the draft.", 400, 401, 403, 404, 409, 412, 413, 415)
            .Takes<string>("application/atom+xml");
        sword
            .MapDelete("/edit/study/{**pid}", DeleteAsync)
            .Says(
                "DeleteDeposit",
                "Deletes the draft, and with it the dataset if nothing of it was published.",
                204,
                400,
                401,
                403,
                404,
                405,
                412
            );
    }

    private static async Task<IResult> GetAsync(StudyId pid, Call call, DepositReceipts receipts) =>
        await receipts.OfAsync((await call.RunAsync(new GetStatement(pid.Ref))).Version, call.Aborted);

    private static async Task<IResult> ReplaceAsync(StudyId pid, Call call, SwordInputs inputs, DepositReceipts receipts)
    {
        var terms = await SwordInputs.TermsAsync(call);
        var before = (await call.RunAsync(new GetStatement(pid.Ref))).Version;
        var input = await inputs.ReadAsync(terms, await receipts.DepositorAsync(call), before, call.Aborted);
        // What stays is what was read: a change of somebody else in between is not undone.
        var edited = await call.RunAsync(new UpdateDraft(pid.Ref, input, new(before.Version.UpdatedAt)));
        return await receipts.OfAsync(call, edited.Object.PersistentId!, terms.Value);
    }

    private static async Task<IResult> DeleteAsync(StudyId pid, Call call)
    {
        await call.RunAsync(new DeleteDataset(pid.Ref));
        return Results.NoContent();
    }
}
