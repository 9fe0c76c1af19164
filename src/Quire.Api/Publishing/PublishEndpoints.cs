using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Datasets;
using Quire.Api.Http;
using Quire.Api.Http.Wording;
using Quire.Contracts;
using Quire.Contracts.Datasets;
using Quire.Domain.Errors;
using Quire.Domain.Publishing;
using Quire.Repository.Datasets;
using Quire.Repository.Jobs;
using Quire.Repository.Publishing;

namespace Quire.Api.Publishing;

/// <summary>Publishing a dataset and withdrawing a version.</summary>
internal static class PublishEndpoints
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private static readonly QueryParameter ReleaseType = new("type", QueryKind.Text, "`major`, `minor` or `updatecurrent`.");

    public static void MapPublishEndpoints(this IEndpointRouteBuilder datasets)
    {
        datasets
            .MapPost("/{id}/actions/:publish", PublishAsync)
            .Says(
                "PublishDataset",
                "Begins to publish the draft; 202 while a workflow runs before.",
                202,
                400,
                401,
                403,
                404,
                409,
                500
            )
            .Asks(ReleaseType)
            .Produces<ApiEnvelope<DatasetResponse>>();
        datasets
            .MapGet("/{id}/actions/:publish", PublishAndWaitAsync)
            .Says(
                "PublishDatasetDeprecated",
                "The older form of publishing: answers when the publication is finished, or after half a minute.",
                202,
                400,
                401,
                403,
                404,
                409,
                500
            )
            .Asks(ReleaseType)
            .Produces<ApiEnvelope<DatasetResponse>>();
        datasets
            .MapPost("/{id}/versions/{version}/deaccession", DeaccessionAsync)
            .Says("DeaccessionVersion", "Withdraws a released version.", 400, 401, 403, 404)
            .Takes<DeaccessionRequest>()
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> PublishAsync(DatasetId id, Call call) =>
        KindOf(call) is { } kind
            ? Begun(await call.RunAsync(new PublishDataset(id.Ref, kind)))
            : await UpdateCurrentAsync(id, call);

    // Who uses it does not know that there are locks to wait for.
    private static async Task<IResult> PublishAndWaitAsync(DatasetId id, AwaitedChanges changes, TimeProvider time, Call call)
    {
        if (KindOf(call) is not { } kind)
        {
            return await UpdateCurrentAsync(id, call);
        }

        var begun = await call.RunAsync(new PublishDataset(id.Ref, kind));
        if (HasWorkflow(begun))
        {
            return Begun(begun);
        }

        using var change = changes.Of(begun.Dataset.Id);
        var since = time.GetTimestamp();
        while (!await IsFinishedAsync(id, call))
        {
            var left = LongestWait - time.GetElapsedTime(since);
            if (left <= TimeSpan.Zero || !await change.WaitAsync(left, call.Aborted))
            {
                return Answer.Ok(DatasetJson.Of(begun));
            }
        }

        return Answer.Ok(DatasetJson.Of(await call.RunAsync(new GetDataset(id.Ref))));
    }

    private static IResult Begun(DatasetView begun) =>
        HasWorkflow(begun) ? Answer.InProgress(DatasetJson.Of(begun)) : Answer.Ok(DatasetJson.Of(begun));

    // However long it takes, nobody waits for it.
    private static bool HasWorkflow(DatasetView begun) => begun.Locks.Contains(DatasetLocks.Workflow);

    // Null for a correction of the newest version.
    private static ReleaseKind? KindOf(Call call) =>
        call.Query(ReleaseType)?.ToLowerInvariant() switch
        {
            null => throw PublishRequestErrors.TypeMissing(),
            "major" => ReleaseKind.Major,
            "minor" => ReleaseKind.Minor,
            "updatecurrent" => null,
            var type => throw PublishRequestErrors.TypeUnknown(type),
        };

    private static async Task<bool> IsFinishedAsync(DatasetId id, Call call)
    {
        var locks = await call.RunAsync(new ListLocks(id.Ref, DatasetLocks.FinalizePublication));
        return locks.Any(l => l.Lock?.FailedAt is not null)
            ? throw PublishRequestErrors.PublicationFailed()
            : locks.All(l => l.Lock is { } held && DatasetLocks.IsOver(held));
    }

    private static async Task<IResult> UpdateCurrentAsync(DatasetId id, Call call)
    {
        var updated = await call.AttemptAsync(new UpdateCurrentVersion(id.Ref));
        if (
            call.Caller.IsSuperuser
            && updated.Refusal
                is { } refusal
                    and not (
                        RepositoryError.NotFound
                        or RepositoryError.Unauthenticated
                        or RepositoryError.BadRequest
                        or RepositoryError.Unavailable
                    )
        )
        {
            // To superusers every failure of a correction that could be begun is told alike.
            throw PublishRequestErrors.UpdateFailed(RefusalTexts.TextOf(refusal));
        }

        return new UpdatedAnswer(DatasetJson.Of(updated.OrThrow()));
    }

    private static async Task<IResult> DeaccessionAsync(DatasetId id, string version, Call call)
    {
        var body = await JsonBody.ReadAsync<DeaccessionRequest>(call.Http.Request, call.Aborted);
        await call.RunAsync(new DeaccessionVersion(id.Ref, version, body.DeaccessionReason, body.DeaccessionForwardUrl));
        return Answer.Message($"Dataset {id.Text} deaccessioned for version {version}");
    }
}
