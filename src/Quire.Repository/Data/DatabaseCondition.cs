using Microsoft.Extensions.Logging;

namespace Quire.Repository.Data;

/// <summary>
/// How the database was found when it was last used. The log has one line when it goes and one when it is back, however many
/// requests and workers notice.
/// </summary>
public sealed partial class DatabaseCondition(IDatabaseDialect dialect, TimeProvider time, ILogger<DatabaseCondition> log)
{
    // Connections of before may break one after another when it is back already.
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private volatile TaskCompletionSource? _away;
    private DatabaseTrouble _trouble;
    private DateTimeOffset _since;
    private DateTimeOffset _toldUntil;
    private bool _told;

    /// <summary>What is wrong with it; null when nothing is known to be.</summary>
    public DatabaseTrouble? Trouble => _away is null ? null : _trouble;

    /// <summary>What a failure says of the database; null when it is no matter of the database's.</summary>
    public DatabaseTrouble? Note(Exception failure)
    {
        if (dialect.TroubleOf(failure) is not { } trouble)
        {
            return null;
        }

        lock (_lock)
        {
            if (trouble == DatabaseTrouble.Busy || (_away is not null && _trouble == trouble))
            {
                return trouble;
            }

            var now = time.GetUtcNow();
            _since = _away is null ? now : _since;
            _trouble = trouble;
            _away ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            if (now >= _toldUntil)
            {
                (_told, _toldUntil) = (true, now + BetweenLines);
                Log.Gone(log, trouble, failure.GetBaseException().Message.ReplaceLineEndings(" "));
            }
        }

        return trouble;
    }

    /// <summary>It was read: it is there.</summary>
    public void Read()
    {
        if (_away is not null && _trouble == DatabaseTrouble.Away)
        {
            Recover();
        }
    }

    /// <summary>It took a change: nothing is wrong with it any more.</summary>
    public void Wrote()
    {
        if (_away is not null)
        {
            Recover();
        }
    }

    /// <summary>Returns when it is known to be back, or after a time.</summary>
    public async Task BackAsync(TimeSpan atMost, CancellationToken ct)
    {
        var pause = Task.Delay(atMost, time, ct);
        await (_away is { } away ? await Task.WhenAny(away.Task, pause) : pause);
    }

    private void Recover()
    {
        lock (_lock)
        {
            if (_away is not { } away)
            {
                return;
            }

            _away = null;
            away.TrySetResult();
            if (_told)
            {
                _told = false;
                Log.Back(log, (long)(time.GetUtcNow() - _since).TotalSeconds);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            1201,
            LogLevel.Error,
            "The database cannot be used ({Trouble}), and what needs it is refused until it can: {Reason}"
        )]
        public static partial void Gone(ILogger log, DatabaseTrouble trouble, string reason);

        [LoggerMessage(1202, LogLevel.Warning, "The database can be used again, after {Seconds} seconds.")]
        public static partial void Back(ILogger log, long seconds);
    }
}
