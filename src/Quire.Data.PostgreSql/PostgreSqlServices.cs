using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quire.Repository.Data;
using Quire.Repository.Jobs;

namespace Quire.Data.PostgreSql;

/// <summary>Chooses PostgreSQL as the database.</summary>
public static class PostgreSqlServices
{
    /// <summary>Keeps the database on a server.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="connectionString">Npgsql connection string.</param>
    /// <param name="migrateAtStart">Bring the schema up to date when a server starts; default is to do that by command.</param>
    /// <param name="model">Gives the model that was compiled ahead; without, it is found out at the first use.</param>
    public static IServiceCollection AddPostgreSqlDatabase(
        this IServiceCollection services,
        string connectionString,
        bool migrateAtStart,
        Func<IModel>? model = null
    )
    {
        // The options are the same for every request, and making them costs more than many a query.
        services.AddDbContext<RepositoryDb, PostgreSqlRepositoryDb>(
            options =>
                options.UseNpgsql(connectionString).UseSnakeCaseNamingConvention().WithoutModelComparison().WithModel(model),
            optionsLifetime: ServiceLifetime.Singleton
        );
        var sender = Guid.NewGuid().ToString("N");
        services.AddSingleton<IDatabaseDialect>(new PostgreSqlDialect(migrateAtStart, sender));
        services.AddHostedService(provider => new PostgreSqlNews(
            connectionString,
            sender,
            provider.GetRequiredService<ReplicaNews>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<PostgreSqlNews>>()
        ));
        services.AddSingleton<IWriteGate, OpenGate>();
        return services;
    }
}
