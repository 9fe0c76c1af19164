using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace Quire.Repository.Data;

/// <summary>Compares the database with this program and brings it up to date.</summary>
public static class DatabaseVersion
{
    /// <summary>Applies missing migrations; refuses a database that a newer program has changed, leaving it as it is.</summary>
    public static async Task MigrateAsync(RepositoryDb db, CancellationToken ct)
    {
        await MustNotBeNewerAsync(db, ct);
        if (await IsNoneAsync(db, ct))
        {
            await WholeSchema.ApplyAsync(db, ct);
        }

        // Asked to do nothing, the framework would still take its lock and write.
        if (await IsBehindAsync(db, ct))
        {
            await db.Database.MigrateAsync(ct);
        }
    }

    /// <summary>
    /// Spares each start the comparison of the model with the one the last migration was made for: it takes as long as all else
    /// that is done to the database, and a test compares them once for every change.
    /// </summary>
    public static DbContextOptionsBuilder WithoutModelComparison(this DbContextOptionsBuilder options) =>
        options.ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning));

    /// <summary>Takes the model that was compiled ahead, where there is one.</summary>
    public static DbContextOptionsBuilder WithModel(this DbContextOptionsBuilder options, Func<IModel>? model) =>
        model is null ? options : options.UseModel(model());

    /// <summary>Whether migrations of this program are missing in the database.</summary>
    public static async Task<bool> IsBehindAsync(RepositoryDb db, CancellationToken ct) =>
        (await db.Database.GetPendingMigrationsAsync(ct)).Any();

    /// <summary>Whether there is no schema yet. Throws when the database does not answer, which is not the same.</summary>
    public static async Task<bool> IsNoneAsync(RepositoryDb db, CancellationToken ct) =>
        !await db.GetService<IRelationalDatabaseCreator>().ExistsAsync(ct)
        || !await db.GetService<IHistoryRepository>().ExistsAsync(ct)
        || !(await db.Database.GetAppliedMigrationsAsync(ct)).Any();

    /// <summary>Refuses a database with migrations this program does not know.</summary>
    public static async Task MustNotBeNewerAsync(RepositoryDb db, CancellationToken ct)
    {
        if (!await db.Database.CanConnectAsync(ct) || !await db.GetService<IHistoryRepository>().ExistsAsync(ct))
        {
            return;
        }

        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var unknown = (await db.Database.GetAppliedMigrationsAsync(ct)).FirstOrDefault(m => !known.Contains(m));
        if (unknown is not null)
        {
            throw new NewerDatabaseException(unknown);
        }
    }
}
