using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Datasets;
using Quire.Repository.Datasets;

namespace Quire.Api.Datasets;

/// <summary>Locks of a dataset.</summary>
internal static class LockEndpoints
{
    private static readonly QueryParameter LockType = new("type", QueryKind.Text, "Type of the lock.");

    private static readonly QueryParameter UserIdentifier = new(
        "userIdentifier",
        QueryKind.Text,
        "Only locks this account holds."
    );

    // Locks are as many as datasets that are being worked on.
    private const int MostLocks = 1000;

    public static void MapLockEndpoints(this IEndpointRouteBuilder datasets)
    {
        datasets
            .MapGet("/locks", ListAllAsync)
            .Says("ListAllLocks", "Lists the locks on all datasets, oldest first, 1,000 at the most.", 400, 401, 403)
            .Asks(LockType, UserIdentifier, CommonParameters.Limit, CommonParameters.Offset)
            .Produces<ApiEnvelope<IReadOnlyList<LockResponse>>>();
        datasets
            .MapGet("/{id}/locks", ListAsync)
            .Says("ListLocks", "Lists the locks on a dataset.", 400, 401, 404)
            .Asks(LockType)
            .Produces<ApiEnvelope<IReadOnlyList<LockResponse>>>();
        datasets
            .MapPost("/{id}/lock/{type}", LockAsync)
            .Says("LockDataset", "Locks a dataset.", 400, 401, 403, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
        datasets
            .MapDelete("/{id}/locks", UnlockAsync)
            .Says("UnlockDataset", "Lifts one lock of a dataset or all.", 400, 401, 403, 404)
            .Asks(LockType)
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> ListAllAsync(Call call)
    {
        var page = await call.RunAsync(
            new ListAllLocks(
                call.Query(LockType),
                call.Query(UserIdentifier),
                call.Number(CommonParameters.Offset) ?? 0,
                Math.Min(call.Number(CommonParameters.Limit) ?? MostLocks, MostLocks)
            )
        );
        return Answer.Ok<IReadOnlyList<LockResponse>>([.. page.Locks.Select(Of)], page.Total);
    }

    private static async Task<IResult> ListAsync(DatasetId id, Call call)
    {
        var locks = await call.RunAsync(new ListLocks(id.Ref, call.Query(LockType)));
        return Answer.Ok<IReadOnlyList<LockResponse>>([.. locks.Select(Of)]);
    }

    private static async Task<IResult> LockAsync(DatasetId id, string type, Call call) =>
        Answer.Message(await call.RunAsync(new LockDataset(id.Ref, type)));

    private static async Task<IResult> UnlockAsync(DatasetId id, Call call) =>
        Answer.Message(await call.RunAsync(new UnlockDataset(id.Ref, call.Query(LockType))));

    private static LockResponse Of(LockView view) =>
        new()
        {
            LockType = view.Kind,
            Date = view.Lock is { } held ? WireTime.Java(held.CreatedAt) : null,
            User = view.UserName,
            Dataset = view.Dataset?.ToString(),
            Message = view.Lock?.Message,
        };
}
