using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Jobs;

namespace Quire.Server.Telemetry;

/// <summary>Reports what waits: jobs, jobs given up, changes the search index of this process has not taken in.</summary>
internal sealed partial class BacklogMeter : BackgroundService
{
    public const string Name = "Quire.Backlog";
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    private readonly IServiceScopeFactory _scopes;
    private readonly OutboxFollower _follower;
    private readonly DatabaseCondition _condition;
    private readonly TimeProvider _time;
    private readonly ILogger<BacklogMeter> _log;
    private readonly Gauge<long> _waiting;
    private readonly Gauge<long> _dead;
    private readonly Gauge<long> _behind;

    public BacklogMeter(
        IServiceScopeFactory scopes,
        OutboxFollower follower,
        IMeterFactory meters,
        DatabaseCondition condition,
        TimeProvider time,
        ILogger<BacklogMeter> log
    )
    {
        (_scopes, _follower, _condition, _time, _log) = (scopes, follower, condition, time, log);
        var meter = meters.Create(Name);
        _waiting = meter.CreateGauge<long>("quire.jobs.waiting", "{job}", "Jobs not done yet.");
        _dead = meter.CreateGauge<long>("quire.jobs.dead", "{job}", "Jobs that failed too often.");
        _behind = meter.CreateGauge<long>(
            "quire.outbox.lag",
            "{change}",
            "Changes this process has not taken into its search index."
        );
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, _time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await MeasureAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    private async Task MeasureAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = _scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
            _waiting.Record(await db.Jobs.CountAsync(j => j.State != JobState.Dead && j.Recurring == null, ct));
            _dead.Record(await db.Jobs.CountAsync(j => j.State == JobState.Dead, ct));
            var followed = _follower.Sequence;
            _behind.Record(await db.Outbox.CountAsync(o => o.Sequence > followed, ct));
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            if (_condition.Note(e) is null)
            {
                Log.Failed(_log, e);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(5001, LogLevel.Warning, "What waits cannot be counted now.")]
        public static partial void Failed(ILogger log, Exception e);
    }
}
