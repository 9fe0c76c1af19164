using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quire.Repository.Data;

namespace Quire.Server;

/// <summary>Warns once a day of accounts whose last token is about to end: scripts stop that day, without a word.</summary>
internal sealed partial class EndingTokens(
    IServiceScopeFactory scopes,
    DatabaseCondition condition,
    TimeProvider time,
    ILogger<EndingTokens> log
) : BackgroundService
{
    private const int Days = 30;
    private const int Most = 50;

    /// <summary>Looks, and warns if there are any.</summary>
    public async Task WarnAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        var now = time.GetUtcNow().UtcDateTime;
        var soon = now.AddDays(Days);
        var ending = db.Accounts.Where(a =>
            a.DeactivatedAt == null
            && db.ApiTokens.Any(t => t.AccountId == a.Id && t.ExpiresAt > now && t.ExpiresAt <= soon)
            && !db.ApiTokens.Any(t => t.AccountId == a.Id && t.ExpiresAt > soon)
        );
        var names = await ending.OrderBy(a => a.IdentifierKey).Select(a => a.Identifier).Take(Most).ToListAsync(ct);
        if (names.Count == 0)
        {
            return;
        }

        var more = names.Count < Most ? 0 : await ending.CountAsync(ct) - names.Count;
        Log.Ending(
            log,
            Days,
            string.Join(", ", names) + (more > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {more} more") : "")
        );
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromDays(1), time);
        try
        {
            do
            {
                await TryAsync(stoppingToken);
            } while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    private async Task TryAsync(CancellationToken ct)
    {
        try
        {
            await WarnAsync(ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            if (condition.Note(e) is null)
            {
                Log.Failed(log, e);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            5301,
            LogLevel.Warning,
            "The last API token ends within {Days} days for: {Accounts}. Their owners renew it (POST /api/users/token/recreate), or './run account token NAME' does."
        )]
        public static partial void Ending(ILogger log, int days, string accounts);

        [LoggerMessage(5302, LogLevel.Warning, "Tokens that end soon cannot be looked for now.")]
        public static partial void Failed(ILogger log, Exception e);
    }
}
