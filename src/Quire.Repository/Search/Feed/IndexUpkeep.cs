using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quire.Repository.Data;

namespace Quire.Repository.Search.Feed;

/// <summary>
/// Builds the index when it is missing or damaged, or when it fell so far behind that the outbox no longer reaches back to it.
/// </summary>
public sealed partial class IndexUpkeep(IServiceScopeFactory scopes, ISearchIndex index, IndexBuilder builder, ILogger<IndexUpkeep> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (index.NeedsRebuild || await IsOutOfReachAsync(stoppingToken))
            {
                Log.Building(log, index.RebuildReason ?? "the outbox does not reach back to it");
                await builder.RebuildAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The next start builds it.
        }
        catch (Exception e)
        {
            Log.Failed(log, e);
        }
    }

    private async Task<bool> IsOutOfReachAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var oldest = await scope.ServiceProvider.GetRequiredService<RepositoryDb>().Outbox.MinAsync(o => (long?)o.Sequence, ct);
        return oldest > index.CommittedSequence + 1;
    }

    private static partial class Log
    {
        [LoggerMessage(4002, LogLevel.Information, "Building the search index: {Reason}.")]
        public static partial void Building(ILogger log, string reason);

        [LoggerMessage(4003, LogLevel.Error, "The search index could not be built; searches answer from what there is.")]
        public static partial void Failed(ILogger log, Exception e);
    }
}
