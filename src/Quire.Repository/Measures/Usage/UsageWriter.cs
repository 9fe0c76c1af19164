using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quire.Repository.Data;
using Quire.Repository.Jobs;

namespace Quire.Repository.Measures.Usage;

/// <summary>
/// Writes down what was counted, some time after it began and when the server stops. What cannot be written now is written later.
/// </summary>
internal sealed partial class UsageWriter(
    IServiceScopeFactory scopes,
    UsageCounter counter,
    DatabaseCondition condition,
    IOptions<UsageOptions> options,
    TimeProvider time,
    ILogger<UsageWriter> log
) : BackgroundService
{
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await WriteAsync(cancellationToken);
        }
        catch (Exception e)
        {
            Log.Lost(log, e);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var backoff = new Backoff(condition);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await counter.NewsAsync(stoppingToken);
                await Task.Delay(options.Value.WriteInterval, time, stoppingToken);
                await WriteAsync(stoppingToken);
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

    private async Task WriteAsync(CancellationToken ct)
    {
        var usage = counter.Take();
        if (usage.Count == 0)
        {
            return;
        }

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<UsageTable>().WriteAsync(usage, ct);
            condition.Wrote();
        }
        catch
        {
            counter.Keep(usage);
            throw;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1351, LogLevel.Warning, "Views and downloads could not be written down; it is tried again.")]
        public static partial void NotWritten(ILogger log, Exception e);

        [LoggerMessage(1352, LogLevel.Warning, "The last views and downloads were not written down.")]
        public static partial void Lost(ILogger log, Exception e);
    }
}
