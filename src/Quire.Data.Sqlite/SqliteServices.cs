using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;

namespace Quire.Data.Sqlite;

/// <summary>Chooses SQLite as the database.</summary>
public static class SqliteServices
{
    /// <summary>Keeps the database in one file, which is created when missing.</summary>
    public static IServiceCollection AddSqliteDatabase(this IServiceCollection services, string file)
    {
        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = SqliteOpenMode.ReadWriteCreate,
            Cache = SqliteCacheMode.Private,
            DefaultTimeout = 30,
        }.ToString();
        ModelAhead.Begin(() => new SqliteRepositoryDb(new DbContextOptionsBuilder<SqliteRepositoryDb>().Use(connection).Options));
        services.AddSingleton<SqlitePragmas>();
        // The options are the same for every request, and making them costs more than many a query.
        services.AddDbContext<RepositoryDb, SqliteRepositoryDb>(
            (provider, options) => options.Use(connection).AddInterceptors(provider.GetRequiredService<SqlitePragmas>()),
            optionsLifetime: ServiceLifetime.Singleton);
        services.AddSingleton<IDatabaseDialect, SqliteDialect>();
        services.AddSingleton<IWriteGate, SingleWriterGate>();
        return services;
    }

    private static TOptions Use<TOptions>(this TOptions options, string connection)
        where TOptions : DbContextOptionsBuilder
    {
        options.UseSqlite(connection).UseSnakeCaseNamingConvention();
        return options;
    }
}
