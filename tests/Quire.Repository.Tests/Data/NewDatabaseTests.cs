using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Quire.Data.PostgreSql;
using Quire.Data.Sqlite;
using Quire.Repository.Data;
using Quire.Testing;

namespace Quire.Repository.Tests.Data;

/// <summary>A database that is new gets its schema at once.</summary>
public sealed class NewDatabaseTests
{
    [Theory, EachDatabase]
    public async Task It_is_as_one_that_went_through_all_migrations(DatabaseKind database)
    {
        await using var made = await Empty.OfAsync(database);
        await using var migrated = await Empty.OfAsync(database);

        await made.BringUpToDateAsync();
        await migrated.AskAsync(async db =>
        {
            await db.Database.MigrateAsync();
            return true;
        });

        Assert.Equal(await migrated.SchemaAsync(), await made.SchemaAsync());
        Assert.Equal(await migrated.AppliedAsync(), await made.AppliedAsync());
    }

    [Theory, EachDatabase]
    public async Task Those_who_find_it_empty_at_the_same_time_make_it_once(DatabaseKind database)
    {
        await using var made = await Empty.OfAsync(database);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => made.BringUpToDateAsync()));

        Assert.Equal(await made.AskAsync(db => Task.FromResult(db.Database.GetMigrations().ToList())), await made.AppliedAsync());
    }

    [Theory, EachDatabase]
    public async Task What_cannot_be_made_whole_is_not_made_at_all(DatabaseKind database)
    {
        await using var taken = await Empty.OfAsync(database);
        await taken.AskAsync(db => db.Database.ExecuteSqlRawAsync("CREATE TABLE licenses (of_somebody_else integer)"));

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(taken.BringUpToDateAsync);

        Assert.Empty(await taken.AppliedAsync());
        Assert.DoesNotContain("datasets", await taken.SchemaAsync(), StringComparison.Ordinal);
    }

    /// <summary>A database without tables, gone with its test.</summary>
    private sealed class Empty(ServiceProvider services, string? folder, string? name) : IAsyncDisposable
    {
        public static async Task<Empty> OfAsync(DatabaseKind database)
        {
            var services = new ServiceCollection();
            if (database == DatabaseKind.Sqlite)
            {
                var folder = Directory.CreateTempSubdirectory("quire-new-").FullName;
                var file = Path.Combine(folder, "quire.db");
                await File.WriteAllBytesAsync(file, []);
                return new(services.AddSqliteDatabase(file).BuildServiceProvider(), folder, null);
            }

            var server = await PostgreSqlServer.GetAsync();
            var name = await server.CreateDatabaseAsync();
            return new(
                services.AddPostgreSqlDatabase(server.ConnectionString(name), migrateAtStart: true).BuildServiceProvider(),
                null,
                name
            );
        }

        public async Task<T> AskAsync<T>(Func<RepositoryDb, Task<T>> ask)
        {
            await using var scope = services.CreateAsyncScope();
            return await ask(scope.ServiceProvider.GetRequiredService<RepositoryDb>());
        }

        public Task BringUpToDateAsync() =>
            AskAsync(async db =>
            {
                await DatabaseVersion.MigrateAsync(db, default);
                return true;
            });

        public Task<List<string>> AppliedAsync() =>
            AskAsync(async db =>
                (await db.GetService<IHistoryRepository>().GetAppliedMigrationsAsync()).Select(m => m.MigrationId).ToList()
            );

        /// <summary>Tables, columns, keys and indexes as the database itself tells them.</summary>
        public async Task<string> SchemaAsync() =>
            name is null
                ? string.Join(
                    '\n',
                    await AskAsync(db =>
                        db.Database.SqlQueryRaw<string>(
                                "SELECT sql AS \"Value\" FROM sqlite_master WHERE sql IS NOT NULL AND name <> '__EFMigrationsLock' ORDER BY name"
                            )
                            .ToListAsync()
                    )
                )
                : await (await PostgreSqlServer.GetAsync()).DumpAsync(name);

        public async ValueTask DisposeAsync()
        {
            await services.DisposeAsync();
            if (folder is not null)
            {
                SqliteConnection.ClearAllPools();
                Directory.Delete(folder, recursive: true);
            }
        }
    }
}
