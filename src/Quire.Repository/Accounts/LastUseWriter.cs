using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quire.Repository.Data;
using Quire.Repository.Jobs;

namespace Quire.Repository.Accounts;

/// <summary>
/// Writes down when accounts, tokens and sessions were last used, many at a time. What cannot be written now is written later, or
/// never.
/// </summary>
internal sealed partial class LastUseWriter(
    IServiceScopeFactory scopes,
    LastUse uses,
    DatabaseCondition condition,
    TimeProvider time,
    ILogger<LastUseWriter> log
) : BackgroundService
{
    private const int AtOnce = 500;
    private static readonly TimeSpan Gathering = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var backoff = new Backoff(condition);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await uses.NewsAsync(stoppingToken);
                await Task.Delay(Gathering, time, stoppingToken);
                await WriteAsync(uses.Take(), stoppingToken);
                backoff.Succeeded();
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                if (condition.Note(e) is null)
                {
                    Log.NotWritten(log, e);
                }

                await backoff.PauseAsync(stoppingToken);
            }
        }
    }

    private async Task WriteAsync(Dictionary<UsedThing, DateTime> unwritten, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
            foreach (var some in unwritten.Keys.GroupBy(u => u.Kind).SelectMany(kind => kind.Chunk(AtOnce)))
            {
                // They were all used within the last second or so.
                var at = some.Max(used => unwritten[used]);
                var ids = some.Select(used => used.Id).ToList();
                await using var turn = await scope.ServiceProvider.GetRequiredService<IWriteGate>().EnterAsync(ct);
                await (
                    some[0].Kind switch
                    {
                        UsedKind.Token => db
                            .ApiTokens.Where(t => ids.Contains(t.Id))
                            .ExecuteUpdateAsync(set => set.SetProperty(t => t.LastUsedAt, at), ct),
                        UsedKind.Session => db
                            .Sessions.Where(s => ids.Contains(s.Id))
                            .ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, at), ct),
                        _ => db
                            .Accounts.Where(a => ids.Contains(a.Id))
                            .ExecuteUpdateAsync(set => set.SetProperty(a => a.LastApiUseAt, at), ct),
                    }
                );
                condition.Wrote();
            }
        }
        catch
        {
            uses.Keep(unwritten);
            throw;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1301, LogLevel.Warning, "When accounts were last used could not be written; it is tried again.")]
        public static partial void NotWritten(ILogger log, Exception e);
    }
}
