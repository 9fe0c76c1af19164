using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Datasets;
using Quire.Domain.Access;
using Quire.Repository.Publishing.Curation;

namespace Quire.Api.Publishing;

/// <summary>Labels curators give drafts.</summary>
internal static class CurationEndpoints
{
    private static readonly QueryParameter IncludeHistory = new(
        "includeHistory",
        QueryKind.Flag,
        "All labels that were given, newest first."
    );

    private static readonly QueryParameter Label = new("label", QueryKind.Text, "The label.");

    public static void MapCurationEndpoints(this IEndpointRouteBuilder datasets)
    {
        datasets
            .MapGet("/{id}/curationStatus", GetAsync)
            .Says("GetCurationStatus", "Tells which label the draft of a dataset has.", 400, 403, 404)
            .Asks(IncludeHistory)
            .Produces<ApiEnvelope<CurationStatusResponse>>();
        datasets
            .MapPut("/{id}/curationStatus", SetAsync)
            .Says("SetCurationStatus", "Gives the draft of a dataset a label.", 400, 401, 404)
            .Asks(Label)
            .Produces<ApiEnvelope<MessagePayload>>();
        datasets
            .MapDelete("/{id}/curationStatus", DeleteAsync)
            .Says("DeleteCurationStatus", "Takes the label from the draft of a dataset.", 400, 401, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
        datasets
            .MapGet("/{id}/allowedCurationLabels", ListLabelsAsync)
            .Says("ListCurationLabels", "Lists the labels a draft of a dataset can be given.", 400, 401, 403, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
        datasets
            .MapGet("/listCurationStates", ReportAsync)
            .Says("ReportCuration", "Lists the labels of all drafts as CSV.", 401, 403)
            .Asks(IncludeHistory)
            .Produces<string>(StatusCodes.Status200OK, "text/csv");
    }

    private static async Task<IResult> GetAsync(DatasetId id, Call call)
    {
        var history = call.Flag(IncludeHistory);
        var found = await call.RunAsync(new GetCurationStatus(id.Ref, history));
        return history
            ? Answer.Ok<IReadOnlyList<CurationStatusResponse>>([.. found.Select(Json)])
            : Answer.Ok(found is [var newest, ..] ? Json(newest) : new CurationStatusResponse());
    }

    private static async Task<IResult> SetAsync(DatasetId id, Call call)
    {
        await call.RunAsync(new SetCurationStatus(id.Ref, call.Query(Label)));
        return Answer.Message("Curation Status updated");
    }

    private static async Task<IResult> DeleteAsync(DatasetId id, Call call)
    {
        await call.RunAsync(new SetCurationStatus(id.Ref, null));
        return Answer.Message("Curation Status deleted");
    }

    private static async Task<IResult> ListLabelsAsync(DatasetId id, Call call) =>
        Answer.Message(string.Join(',', await call.RunAsync(new ListCurationLabels(id.Ref))));

    private static async Task<IResult> ReportAsync(Call call, InstallationFacts installation)
    {
        var report = await call.RunAsync(new ReportCuration(call.Flag(IncludeHistory)));
        call.Http.Response.Headers.ContentDisposition = "attachment; filename=\"datasets.status.csv\"";
        return Results.Text(CurationCsv.Of(report, installation.SiteUrl), "text/csv; charset=utf-8");
    }

    private static CurationStatusResponse Json(CurationStatus status) =>
        new()
        {
            Label = status.Label,
            CreateTime = WireTime.Sql(status.At),
            Assigner = status.Assigner is { } name ? AssigneeIds.User(name) : null,
        };
}
