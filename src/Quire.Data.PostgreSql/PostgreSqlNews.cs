using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Quire.Repository.Jobs;

namespace Quire.Data.PostgreSql;

/// <summary>
/// Listens, on a connection of its own, for the notifications that go out with the commits of other replicas. Where they do not
/// arrive, as behind a pooler that lends connections by the transaction, followers look by themselves.
/// </summary>
internal sealed partial class PostgreSqlNews(
    string connectionString,
    string sender,
    ReplicaNews news,
    TimeProvider time,
    ILogger<PostgreSqlNews> log
) : BackgroundService
{
    public const string Channel = "quire_commit";

    private const string Probe = "?";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private bool _told;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception e)
            {
                // Once, and again only after they had come.
                if (news.Comes || !_told)
                {
                    Log.Silent(log, e is OperationCanceledException ? "none arrived" : e.Message);
                }

                _told = true;
            }

            news.Comes = false;
            await Task.Delay(Pause, time, stoppingToken).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    private async Task ListenAsync(CancellationToken ct)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            Pooling = false,
            KeepAlive = 30,
            ApplicationName = "quire (notifications)",
        };
        await using var connection = new NpgsqlConnection(settings.ToString());
        await connection.OpenAsync(ct);
        connection.Notification += (_, told) => Hear(told.Payload);
        await ExecuteAsync(connection, $"LISTEN {Channel}", ct);
        await MustArriveAsync(connection, ct);
        while (true)
        {
            await connection.WaitAsync(ct);
        }
    }

    // A pooler takes LISTEN without complaint and then delivers nothing: what is sent the way commits are must come back.
    private async Task MustArriveAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using (var sending = new NpgsqlConnection(connectionString))
        {
            await sending.OpenAsync(ct);
            await ExecuteAsync(sending, $"NOTIFY {Channel}, '{Probe}'", ct);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        while (!news.Comes)
        {
            await connection.WaitAsync(limit.Token);
        }
    }

    private void Hear(string payload)
    {
        if (!news.Comes)
        {
            news.Comes = true;
        }
        else if (payload != sender && payload != Probe)
        {
            news.Tell();
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static partial class Log
    {
        [LoggerMessage(
            6101,
            LogLevel.Warning,
            "Commits of other replicas are not told of now and are looked for instead: {Reason}"
        )]
        public static partial void Silent(ILogger log, string reason);
    }
}
