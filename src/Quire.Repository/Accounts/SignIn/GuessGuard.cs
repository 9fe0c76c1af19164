using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Quire.Domain.Accounts;
using Quire.Repository.Data;
using Quire.Repository.Data.Administration;

namespace Quire.Repository.Accounts.SignIn;

/// <summary>Slows down whoever guesses passwords and keys, and leaves a trace of every wrong one.</summary>
public sealed partial class GuessGuard(
    RepositoryDb db,
    IWriteGate writes,
    OneGuessAtATime turns,
    TimeProvider time,
    ILogger<GuessGuard> log
)
{
    /// <summary>Whether the guess is right. Refuses without looking while the one who guesses has to wait.</summary>
    /// <param name="guess">What is guessed.</param>
    /// <param name="isRight">Looks; as slow for what is not there as for what is.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<bool> IsRightAsync(Guess guess, Func<bool> isRight, CancellationToken ct)
    {
        var turn = await turns.EnterAsync(guess.From, ct);
        try
        {
            var failures = await FailuresAsync(guess, ct);
            if (SignInBackOff.Wait(failures, Now) is { Ticks: > 0 } wait)
            {
                throw TokenErrors.TooManyGuesses(wait);
            }

            if (!isRight())
            {
                await RememberAsync(guess, ct);
                return false;
            }

            if (failures.Same.Count > 0)
            {
                await ForgetAsync(guess, ct);
            }

            return true;
        }
        finally
        {
            turn.Release();
        }
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private async Task<SignInFailures> FailuresAsync(Guess guess, CancellationToken ct)
    {
        var (name, from, since) = (guess.NameHash, guess.From, Now - SignInBackOff.Memory);
        var counts = await db
            .SignInFailures.AsNoTracking()
            .Where(f => f.At > since && (f.NameHash == name || f.Address == from))
            .GroupBy(f => new { IsName = f.NameHash == name, IsAddress = f.Address == from })
            .Select(g => new
            {
                g.Key.IsName,
                g.Key.IsAddress,
                Count = g.Count(),
                Last = g.Max(f => f.At),
            })
            .ToListAsync(ct);
        FailureCount Of(bool? name, bool? address)
        {
            var counted = counts
                .Where(c => (name is null || c.IsName == name) && (address is null || c.IsAddress == address))
                .ToList();
            return new(counted.Sum(c => c.Count), counted.Count == 0 ? null : counted.Max(c => c.Last));
        }

        return new(Of(true, true), Of(null, true), Of(true, null));
    }

    private async Task RememberAsync(Guess guess, CancellationToken ct)
    {
        var now = Now;
        var forgotten = now - SignInBackOff.Memory;
        var key = guess.Name.TrimStart('@').ToLowerInvariant();
        var known = guess.Name.StartsWith(':')
            ? guess.Name
            : await db.Accounts.Where(a => a.IdentifierKey == key).Select(a => a.Identifier).SingleOrDefaultAsync(ct)
                ?? "a name nobody has";
        await using (await writes.EnterAsync(ct))
        {
            await db.SignInFailures.Where(f => f.At <= forgotten).ExecuteDeleteAsync(ct);
            db.SignInFailures.Add(
                new()
                {
                    NameHash = guess.NameHash,
                    Address = guess.From,
                    At = now,
                }
            );
            db.Audit.Add(
                new AuditRecord
                {
                    At = now,
                    Caller = ":guest",
                    Operation = guess.Operation,
                    Details = $"refused: {known} from {guess.From}",
                }
            );
            await db.SaveChangesAsync(ct);
        }

        Log.Wrong(log, known, guess.From, guess.Operation);
    }

    private async Task ForgetAsync(Guess guess, CancellationToken ct)
    {
        var (name, from) = (guess.NameHash, guess.From);
        await using var turn = await writes.EnterAsync(ct);
        await db.SignInFailures.Where(f => f.NameHash == name && f.Address == from).ExecuteDeleteAsync(ct);
    }

    private static partial class Log
    {
        [LoggerMessage(1302, LogLevel.Warning, "Wrong password or key for {Name} from {Address} ({Operation}).")]
        public static partial void Wrong(ILogger log, string name, string address, string operation);
    }
}
