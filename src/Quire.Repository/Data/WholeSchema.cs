using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace Quire.Repository.Data;

/// <summary>
/// What all migrations together do to an empty database, as one text, <c>Migrations/WholeSchema.sql</c> of the database's
/// project. One by one each of them would build the model of its day first, which takes most of a first start. A test compares
/// the text with the migrations.
/// </summary>
internal static class WholeSchema
{
    private const string Resource = "WholeSchema.sql";

    /// <summary>Brings an empty database, which is created when there is none, to the newest migration the text knows.</summary>
    public static async Task ApplyAsync(RepositoryDb db, CancellationToken ct)
    {
        var database = db.GetService<IRelationalDatabaseCreator>();
        if (!await database.ExistsAsync(ct))
        {
            await database.CreateAsync(ct);
        }

        var history = db.GetService<IHistoryRepository>();
        await history.CreateIfNotExistsAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Whoever starts at the same time waits here, and finds it done.
        await using (await history.AcquireDatabaseLockAsync(ct))
        {
            if (!(await history.GetAppliedMigrationsAsync(ct)).Any())
            {
                // Not by the framework, which would take braces in the text for places of parameters.
                await using var command = db.Database.GetDbConnection().CreateCommand();
                command.Transaction = transaction.GetDbTransaction();
                command.CommandText = await TextAsync(db, ct);
                await command.ExecuteNonQueryAsync(ct);
            }
        }

        await transaction.CommitAsync(ct);
    }

    private static async Task<string> TextAsync(RepositoryDb db, CancellationToken ct)
    {
        await using var text = db.GetType().Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(text);
        return await reader.ReadToEndAsync(ct);
    }
}
