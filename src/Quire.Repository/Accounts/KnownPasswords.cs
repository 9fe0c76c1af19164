using Microsoft.EntityFrameworkCore;
using Quire.Repository.Accounts.SignIn;
using Quire.Repository.Data;

namespace Quire.Repository.Accounts;

/// <summary>Whose password somebody knows.</summary>
public sealed class KnownPasswords(RepositoryDb db, Passwords passwords, GuessGuard guard)
{
    /// <summary>
    /// What was proved, for a change that waits for its turn and asks then whether the password still counts; null where name or
    /// password is wrong, which takes as long. Whoever guesses has to wait.
    /// </summary>
    internal async Task<ProvedPassword?> ProveAsync(Guess guess, string password, CancellationToken ct)
    {
        var key = guess.Name.TrimStart('@').ToLowerInvariant();
        var credential = await db
            .BuiltInCredentials.AsNoTracking()
            .SingleOrDefaultAsync(c => db.Accounts.Any(a => a.Id == c.AccountId && a.IdentifierKey == key), ct);
        return await guard.IsRightAsync(guess, () => passwords.Matches(credential, password), ct)
            ? new(credential!.AccountId, credential.PasswordHash)
            : null;
    }

    /// <summary>Whether nobody has set another password since.</summary>
    internal Task<bool> StillCountsAsync(ProvedPassword proved, CancellationToken ct) =>
        db.BuiltInCredentials.AnyAsync(c => c.AccountId == proved.Account && c.PasswordHash == proved.Hash, ct);
}
