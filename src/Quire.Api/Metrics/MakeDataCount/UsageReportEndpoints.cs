using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Api.Metrics.Reading;
using Quire.Contracts;
using Quire.Contracts.Metrics;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Measures.MakeDataCount;

namespace Quire.Api.Metrics.MakeDataCount;

/// <summary>Reports of usage: read from elsewhere, and written of what was counted here.</summary>
internal static class UsageReportEndpoints
{
    private const int AtOnce = 100;

    public static void MapUsageReportEndpoints(this IEndpointRouteBuilder usage)
    {
        usage
            .MapPost("/addUsageMetricsFromSushiReport", AddAllAsync)
            .Says("AddUsageReport", "Takes in a SUSHI report of the usage of datasets.", 400, 401, 403)
            .IgnoringTokens()
            .Asks(UsageParameters.Report)
            .TakesUpTo(BodyLimit.Long)
            .Takes<object>()
            .Produces<ApiEnvelope<MessagePayload>>();
        usage
            .MapPost("/{id}/addUsageMetricsFromSushiReport", AddToOneAsync)
            .Says("AddDatasetUsageReport", "Takes in a SUSHI report as the usage of one dataset.", 400, 401, 403, 404)
            .IgnoringTokens()
            .Asks(UsageParameters.Report)
            .TakesUpTo(BodyLimit.Long)
            .Takes<object>()
            .Produces<ApiEnvelope<MessagePayload>>();
        usage
            .MapGet("/{yearMonth}/report", WriteAsync)
            .Says("GetUsageReport", "Gives the usage of a month as a SUSHI report, without envelope.", 400, 401, 403)
            .IgnoringTokens();
        usage
            .MapPost("/sendToHub", SendAsync)
            .Says("SendUsageReport", "Sends the usage of a month as a SUSHI report to the configured hub.", 400, 401, 403, 503)
            .IgnoringTokens()
            .Asks(UsageParameters.Month)
            .Produces<ApiEnvelope<UsageReportSent>>();
        usage
            .MapPost("/{id}/updateCitationsForDataset", CitationsAsync)
            .Says("UpdateCitations", "Takes what cites a dataset from events, as DataCite gives them.", 400, 401, 403, 404)
            .IgnoringTokens()
            .Takes<object>()
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> AddAllAsync(UsageReportFile files, Call call)
    {
        await TakeAsync(null, files, call);
        return Answer.Message(
            $"Usage Metrics Data has been added to all datasets from file  {call.Query(UsageParameters.Report) ?? "of the body"}"
        );
    }

    private static async Task<IResult> AddToOneAsync(DatasetId id, UsageReportFile files, Call call)
    {
        await TakeAsync(id.Ref, files, call);
        return Answer.Message($"Dummy Data has been added to dataset {id.Text}");
    }

    private static async Task TakeAsync(ObjectRef? dataset, UsageReportFile files, Call call)
    {
        using var report = call.Query(UsageParameters.Report) is { } name
            ? await files.OpenAsync(name, call.Aborted)
            : await JsonBody.DocumentAsync(call.Http.Request, call.Aborted);
        foreach (var some in UsageReportReader.Read(report.RootElement).Chunk(AtOnce))
        {
            _ = await call.RunAsync(new AddReportedUsage(some, dataset));
        }
    }

    private static async Task<IResult> WriteAsync(string yearMonth, InstallationFacts installation, Call call)
    {
        // Asked for first: what is no month is refused there.
        var datasets = await call.RunAsync(new ListUsedDatasets(yearMonth));
        return new UsageReportAnswer(await ReportAsync(yearMonth, installation, call), datasets);
    }

    private static async Task<UsageReport> ReportAsync(string yearMonth, InstallationFacts installation, Call call) =>
        new(yearMonth, await installation.PublisherAsync(call.Aborted), installation.SiteUrl, call.Now);

    private static async Task<IResult> SendAsync(UsageHub hub, InstallationFacts installation, Call call)
    {
        _ = hub.Address;
        var month = call.Query(UsageParameters.Month) ?? call.Now.AddMonths(-1).ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var datasets = await call.RunAsync(new ListUsedDatasets(month));
        var status = await hub.SendAsync(await ReportAsync(month, installation, call), datasets, call.Aborted);
        return Answer.Ok(
            new UsageReportSent
            {
                Message = "Data has been sent to Make Data Count",
                YearMonth = month,
                HubStatus = status,
            }
        );
    }

    private static async Task<IResult> CitationsAsync(DatasetId id, Call call)
    {
        if ((await JsonBody.TextAsync(call.Http.Request, call.Aborted)) is not { Length: > 0 } text)
        {
            throw UsageReportErrors.NoCitations();
        }

        using var events = JsonBody.Parse(text);
        var urls = CitationEventReader.Read(events.RootElement);
        await call.RunAsync(new SetCitations(id.Ref, urls));
        return Answer.Message($"Citations for dataset {id.Text} have been updated: {urls.Count}");
    }
}
