using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quire.Api;
using Quire.Api.Http;
using Quire.Data.PostgreSql;
using Quire.Data.Sqlite;
using Quire.Repository;
using Quire.Repository.Installation;
using Quire.Repository.Jobs;
using Quire.Repository.Storage;
using Quire.Storage.S3;

namespace Quire.Server;

/// <summary>Chooses the parts by configuration.</summary>
internal static class Composition
{
    public static void Add(WebApplicationBuilder builder, CommandLine line)
    {
        builder.Configuration.AddInMemoryCollection(FromCommandLine(line));
        builder.WebHost.UseSetting("urls", line.Urls);
        var installation = builder.Configuration.GetSection(InstallationOptions.Section).Get<InstallationOptions>() ?? new();
        builder.Services.Configure<InstallationOptions>(builder.Configuration.GetSection(InstallationOptions.Section));
        builder.Services.Configure<StorageOptions>(builder.Configuration.GetSection(StorageOptions.Section));
        builder.Services.Configure<JobOptions>(builder.Configuration.GetSection("Jobs"));
        builder.Services.AddSingleton(TimeProvider.System);
        AddDatabase(builder, installation);
        builder.Services.AddRepository();
        builder.Services.Configure<CorsOptions>(builder.Configuration.GetSection(CorsOptions.Section));
        builder.Services.AddS3ObjectStores();
        builder.Services.AddNativeApi();
    }

    private static void AddDatabase(WebApplicationBuilder builder, InstallationOptions installation)
    {
        var database = builder.Configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new();
        switch (database.Type.ToUpperInvariant())
        {
            case "SQLITE":
                builder.Services.AddSqliteDatabase(database.File ?? Path.Combine(installation.DataFolder, "quire.db"));
                break;
            case "POSTGRESQL":
                builder.Services.AddPostgreSqlDatabase(
                    database.ConnectionString ?? throw new StartupException("Database:ConnectionString is missing; PostgreSQL needs it"),
                    database.MigrateAtStart);
                break;
            default:
                throw new StartupException($"Database:Type is '{database.Type}'; it can be Sqlite or PostgreSql");
        }
    }

    private static Dictionary<string, string?> FromCommandLine(CommandLine line)
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (line.DataFolder is not null)
        {
            values[$"{InstallationOptions.Section}:{nameof(InstallationOptions.DataFolder)}"] = line.DataFolder;
        }

        if (line.Dev)
        {
            values[$"{InstallationOptions.Section}:{nameof(InstallationOptions.Dev)}"] = "true";
        }

        return values;
    }
}
