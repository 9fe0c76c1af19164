using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Metrics;
using Quire.Repository.Measures.MakeDataCount;

namespace Quire.Api.Metrics.MakeDataCount;

/// <summary>How far a program elsewhere has processed the usage of a month.</summary>
internal static class ProcessingStateEndpoints
{
    public static void MapProcessingStateEndpoints(this IEndpointRouteBuilder usage)
    {
        usage
            .MapGet("/{yearMonth}/processingState", GetAsync)
            .Says("GetProcessingState", "Tells how far the usage of a month or day is processed.", 400, 401, 403, 404)
            .IgnoringTokens()
            .Produces<ApiEnvelope<UsageProcessing>>();
        usage
            .MapPost("/{yearMonth}/processingState", SetAsync)
            .Says("SetProcessingState", "Remembers how far the usage of a month or day is processed.", 400, 401, 403)
            .IgnoringTokens()
            .Asks(UsageParameters.State, UsageParameters.Server)
            .Produces<ApiEnvelope<UsageProcessing>>();
        usage
            .MapDelete("/{yearMonth}/processingState", DeleteAsync)
            .Says("DeleteProcessingState", "Forgets how far the usage of a month or day is processed.", 400, 401, 403, 404)
            .IgnoringTokens()
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> GetAsync(string yearMonth, Call call) =>
        Answer.Ok(Of(await call.RunAsync(new GetProcessingState(yearMonth))));

    private static async Task<IResult> SetAsync(string yearMonth, Call call) =>
        Answer.Ok(
            Of(
                await call.RunAsync(
                    new SetProcessingState(yearMonth, call.Query(UsageParameters.State), call.Query(UsageParameters.Server))
                )
            )
        );

    private static async Task<IResult> DeleteAsync(string yearMonth, Call call)
    {
        await call.RunAsync(new DeleteProcessingState(yearMonth));
        return Answer.Message($"Processing State deleted for {yearMonth}");
    }

    private static UsageProcessing Of(ProcessingStateView state) =>
        new()
        {
            YearMonth = state.Period,
            State = state.State.ToString().ToUpperInvariant(),
            StateChangeTimestamp = state.ChangedAt.ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture),
            Server = state.Server,
        };
}
