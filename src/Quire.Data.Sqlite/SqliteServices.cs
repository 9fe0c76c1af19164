using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;

namespace Quire.Data.Sqlite;

/// <summary>Chooses SQLite as the database.</summary>
public static class SqliteServices
{
    /// <summary>Keeps the database in one file, which is created when missing.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="file">The file.</param>
    /// <param name="model">Gives the model that was compiled ahead; without, it is found out at the first use.</param>
    public static IServiceCollection AddSqliteDatabase(this IServiceCollection services, string file, Func<IModel>? model = null)
    {
        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            // Only setting up makes the file: one that is taken away must not come back empty.
            Mode = SqliteOpenMode.ReadWrite,
            Cache = SqliteCacheMode.Private,
            // Other processes may lock the file for a moment; the server's own writers take turns.
            DefaultTimeout = 10,
        }.ToString();
        services.AddSingleton<SqlitePragmas>();
        // The options are the same for every request, and making them costs more than many a query.
        services.AddDbContext<RepositoryDb, SqliteRepositoryDb>(
            (provider, options) =>
                options
                    .UseSqlite(connection)
                    .UseSnakeCaseNamingConvention()
                    .WithoutModelComparison()
                    .WithModel(model)
                    .AddInterceptors(provider.GetRequiredService<SqlitePragmas>()),
            optionsLifetime: ServiceLifetime.Singleton
        );
        services.AddSingleton<IDatabaseDialect, SqliteDialect>();
        services.AddSingleton<IWriteGate, SingleWriterGate>();
        return services;
    }
}
