using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quire.Domain.Errors;
using Quire.Repository.Data;
using Quire.Repository.Search.Index;

namespace Quire.Repository.Search.Feed;

/// <summary>
/// Builds the index whenever it is missing or damaged, or when it fell so far behind that the outbox no longer reaches back to
/// it.
/// </summary>
public sealed partial class IndexUpkeep(
    IServiceScopeFactory scopes,
    ISearchIndex index,
    IndexBuilder builder,
    TimeProvider time,
    ILogger<IndexUpkeep> log
) : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(2);

    // A small installation's index is there sooner than anybody can ask.
    private static readonly TimeSpan PatienceOfStart = TimeSpan.FromSeconds(2);

    private readonly TaskCompletionSource _sound = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await base.StartAsync(cancellationToken);
        await Task.WhenAny(_sound.Task, Task.Delay(PatienceOfStart, time, cancellationToken));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await RepeatedAsync(() => LookBackAsync(stoppingToken), stoppingToken);
            while (true)
            {
                if (!index.NeedsRebuild)
                {
                    _sound.TrySetResult();
                }

                await index.RebuildNeededAsync(stoppingToken);
                Log.Building(log, index.RebuildReason ?? "It was asked for.");
                await RepeatedAsync(() => BuildAsync(stoppingToken), stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The next start builds it.
        }
    }

    private async Task BuildAsync(CancellationToken ct)
    {
        if (!index.NeedsRebuild)
        {
            return;
        }

        try
        {
            await builder.RebuildAsync(ct);
        }
        catch (RepositoryException e) when (e.Error is RepositoryError.Conflict)
        {
            // Somebody asked for it meanwhile; whether that is enough is seen when it is done.
            await Task.Delay(FirstPause, time, ct);
        }
    }

    // One line when it begins to fail: what fails may do so for hours.
    private async Task RepeatedAsync(Func<Task> work, CancellationToken ct)
    {
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                await work();
                return;
            }
            catch (Exception e) when (!ct.IsCancellationRequested)
            {
                if (pause == FirstPause)
                {
                    Log.Failed(log, e);
                }

                await Task.Delay(pause, time, ct);
            }
        }
    }

    private async Task LookBackAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var oldest = await scope.ServiceProvider.GetRequiredService<RepositoryDb>().Outbox.MinAsync(o => (long?)o.Sequence, ct);
        if (oldest > index.CommittedSequence + 1)
        {
            index.Distrust("The outbox does not reach back to the search index.");
        }
    }

    private static partial class Log
    {
        [LoggerMessage(4002, LogLevel.Information, "Building the search index: {Reason}")]
        public static partial void Building(ILogger log, string reason);

        [LoggerMessage(
            4003,
            LogLevel.Error,
            "The search index could not be built; it is tried again until it is. Searches are refused so long."
        )]
        public static partial void Failed(ILogger log, Exception e);
    }
}
