using Quire.Client.Http;
using Quire.Contracts.Datasets;

namespace Quire.Client;

/// <content>Publishing, review, withdrawal and locks.</content>
public sealed partial class DatasetsClient
{
    /// <summary>
    /// Publishes the draft (<c>POST datasets/{id}/actions/:publish</c>). Most servers finish in the background: the answer shows
    /// the draft still, or nothing (null) while a workflow runs; <see cref="WaitUntilUnlockedAsync"/> waits for the end.
    /// </summary>
    public async Task<DatasetResponse?> PublishAsync(
        DatasetId dataset,
        ReleaseType type = ReleaseType.Major,
        CancellationToken cancellationToken = default
    )
    {
        var kind = type switch
        {
            ReleaseType.Minor => "minor",
            ReleaseType.UpdateCurrent => "updatecurrent",
            _ => "major",
        };
        var answer = await _connection.AnswerAsync<DatasetResponse>(
            HttpMethod.Post,
            ApiPath.Of(dataset, $"/actions/:publish").With("type", kind),
            null,
            cancellationToken
        );
        return answer.Data;
    }

    /// <summary>Asks the curators to publish the draft (<c>POST datasets/{id}/submitForReview</c>).</summary>
    public Task<ReviewResponse> SubmitForReviewAsync(DatasetId dataset, CancellationToken cancellationToken = default) =>
        _connection.SendAsync<ReviewResponse>(HttpMethod.Post, ApiPath.Of(dataset, $"/submitForReview"), null, cancellationToken);

    /// <summary>Gives a dataset in review back (<c>POST datasets/{id}/returnToAuthor</c>).</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="reason">What is to be improved; sent to the author.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<ReviewResponse> ReturnToAuthorAsync(
        DatasetId dataset,
        string reason,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<ReviewResponse>(
            HttpMethod.Post,
            ApiPath.Of(dataset, $"/returnToAuthor"),
            Body.Json(new ReturnRequest { ReasonForReturn = reason }),
            cancellationToken
        );

    /// <summary>
    /// Withdraws a published version (<c>POST datasets/{id}/versions/{version}/deaccession</c>, 6.x); gives the server's message.
    /// </summary>
    public Task<string> DeaccessionAsync(
        DatasetId dataset,
        VersionSelector version,
        DeaccessionRequest why,
        CancellationToken cancellationToken = default
    ) =>
        _connection.MessageAsync(
            HttpMethod.Post,
            ApiPath.Of(dataset, $"/versions/{version}/deaccession"),
            Body.Json(why),
            cancellationToken
        );

    /// <summary>What locks a dataset (<c>GET datasets/{id}/locks</c>).</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="type">Only this type, such as <c>Ingest</c> or <c>finalizePublication</c>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<IReadOnlyList<LockResponse>> LocksAsync(
        DatasetId dataset,
        string? type = null,
        CancellationToken cancellationToken = default
    ) => _connection.GetAsync<IReadOnlyList<LockResponse>>(ApiPath.Of(dataset, $"/locks").With("type", type), cancellationToken);

    /// <summary>Locks a dataset (<c>POST datasets/{id}/lock/{type}</c>); superusers only; gives the server's message.</summary>
    public Task<string> LockAsync(DatasetId dataset, string type, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Post, ApiPath.Of(dataset, $"/lock/{type}"), null, cancellationToken);

    /// <summary>
    /// Takes locks off a dataset (<c>DELETE datasets/{id}/locks</c>), all or one type; superusers only; gives the server's
    /// message.
    /// </summary>
    public Task<string> UnlockAsync(DatasetId dataset, string? type = null, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Delete, ApiPath.Of(dataset, $"/locks").With("type", type), null, cancellationToken);

    /// <summary>
    /// Waits until nothing locks a dataset any more, such as publishing or the reading of tables. Review does not count: people
    /// end it.
    /// </summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="longest">How long to wait. Default: ten minutes.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="TimeoutException">It is still locked.</exception>
    /// <exception cref="DataverseForbiddenException">Files are missing or damaged, or publishing failed: waiting does not mend
    /// that.</exception>
    public async Task WaitUntilUnlockedAsync(
        DatasetId dataset,
        TimeSpan? longest = null,
        CancellationToken cancellationToken = default
    )
    {
        var time = _connection.Options.TimeProvider;
        var start = time.GetTimestamp();
        var pause = TimeSpan.FromMilliseconds(100);
        while (true)
        {
            var locks = (await LocksAsync(dataset, null, cancellationToken)).Where(l => l.LockType != "InReview").ToList();
            if (locks.Count == 0)
            {
                return;
            }

            if (locks.Find(l => l.LockType == "FileValidationFailed" || IsFailedPublication(l)) is { } failed)
            {
                throw new DataverseForbiddenException(
                    new() { Message = failed.Message ?? "Files of the dataset are missing or damaged." }
                );
            }

            if (time.GetElapsedTime(start) > (longest ?? TimeSpan.FromMinutes(10)))
            {
                throw new TimeoutException(
                    $"Dataset {dataset} is still locked: {string.Join(", ", locks.Select(l => l.LockType))}."
                );
            }

            await Task.Delay(pause, time, cancellationToken);
            pause = TimeSpan.FromMilliseconds(Math.Min(2000, pause.TotalMilliseconds * 1.5));
        }
    }

    // A server that gave a publication up leaves its lock to say so.
    private static bool IsFailedPublication(LockResponse held) =>
        held.LockType == "finalizePublication" && held.Message?.StartsWith("Publishing failed", StringComparison.Ordinal) == true;
}
