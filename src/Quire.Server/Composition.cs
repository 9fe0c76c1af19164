using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Console;
using Quire.Api;
using Quire.Api.Http;
using Quire.Data.Models.PostgreSql;
using Quire.Data.Models.Sqlite;
using Quire.Data.PostgreSql;
using Quire.Data.Sqlite;
using Quire.Identifiers.DataCite;
using Quire.Identifiers.Handle;
using Quire.Repository;
using Quire.Repository.Files.Fixity;
using Quire.Repository.Files.Tables;
using Quire.Repository.Identifiers.Generators;
using Quire.Repository.Installation;
using Quire.Repository.Jobs;
using Quire.Repository.Mail;
using Quire.Repository.Measures.Usage;
using Quire.Repository.Storage;
using Quire.Search.Lucene;
using Quire.Server.Configuration;
using Quire.Server.Health;
using Quire.Server.Telemetry;
using Quire.Storage.S3;
using Quire.Web;

namespace Quire.Server;

/// <summary>Chooses the parts by configuration.</summary>
internal static class Composition
{
    private const string SiteUrl = $"{InstallationOptions.Section}:{nameof(InstallationOptions.SiteUrl)}";

    public static void Add(WebApplicationBuilder builder, CommandLine line)
    {
        builder.Configuration.AddInMemoryCollection(FromCommandLine(line));
        SettingsCheck.MustBeSound(builder.Configuration, line);
        builder.WebHost.UseSetting("urls", line.Urls ?? builder.Configuration["urls"] ?? CommandLine.DefaultUrls);
        if (string.IsNullOrEmpty(builder.Configuration[SiteUrl]))
        {
            builder.Configuration[SiteUrl] = ListeningAddresses.SiteUrl(ListeningAddresses.Of(builder.Configuration));
        }

        // The blank stands between time and text; in JSON there is no text behind it.
        const string TimeFormat = "Logging:Console:FormatterOptions:TimestampFormat";
        if (
            ConsoleFormatterNames.Json.Equals(
                builder.Configuration["Logging:Console:FormatterName"],
                StringComparison.OrdinalIgnoreCase
            )
        )
        {
            builder.Configuration[TimeFormat] = builder.Configuration[TimeFormat]?.TrimEnd();
        }

        // Client test suites run in pages of other hosts.
        if (
            Get<InstallationOptions>(builder, InstallationOptions.Section).Dev
            && Get<CorsOptions>(builder, CorsOptions.Section).Origins.Count == 0
        )
        {
            builder.Configuration[$"{CorsOptions.Section}:{nameof(CorsOptions.Origins)}:0"] = "*";
        }

        // After the address of the site is known: it is never one of these.
        AdministrationListener.AddTo(builder, Get<ServerOptions>(builder, ServerOptions.Section));
        var installation = Get<InstallationOptions>(builder, InstallationOptions.Section);
        builder.Services.Configure<InstallationOptions>(builder.Configuration.GetSection(InstallationOptions.Section));
        builder.Services.Configure<StorageOptions>(builder.Configuration.GetSection(StorageOptions.Section));
        builder.Services.Configure<FixityOptions>(builder.Configuration.GetSection(FixityOptions.Section));
        builder.Services.Configure<TableOptions>(builder.Configuration.GetSection(TableOptions.Section));
        builder.Services.Configure<DataCiteOptions>(builder.Configuration.GetSection(DataCiteOptions.Section));
        builder.Services.Configure<IdentifierOptions>(builder.Configuration.GetSection(IdentifierOptions.Section));
        builder.Services.Configure<MailOptions>(builder.Configuration.GetSection(MailOptions.Section));
        builder.Services.Configure<JobOptions>(builder.Configuration.GetSection("Jobs"));
        builder.Services.Configure<UsageOptions>(builder.Configuration.GetSection("Usage"));
        builder.Services.Configure<BodyOptions>(builder.Configuration.GetSection(BodyOptions.Section));
        builder.Services.Configure<CorsOptions>(builder.Configuration.GetSection(CorsOptions.Section));
        builder.Services.AddSingleton(line);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(_ => DataFolder.Take(installation.DataFolder));
        builder.AddHost(Get<ServerOptions>(builder, ServerOptions.Section), installation);
        AddDatabase(builder, installation);
        builder.Services.AddRepository();
        builder.Services.AddS3ObjectStores();
        builder.Services.AddDataCite();
        builder.Services.AddHandle();
        builder.Services.AddLuceneSearch();
        builder.Services.AddNativeApi();
        builder.Services.AddPages(GuidePages.Contents);
        builder.Services.AddHealth();
        builder.Services.AddTelemetry(Get<TelemetryOptions>(builder, TelemetryOptions.Section));
    }

    private static T Get<T>(WebApplicationBuilder builder, string section)
        where T : new() => builder.Configuration.GetSection(section).Get<T>() ?? new();

    private static void AddDatabase(WebApplicationBuilder builder, InstallationOptions installation)
    {
        var database = Get<DatabaseOptions>(builder, DatabaseOptions.Section);
        if (database.Type.Equals("PostgreSql", StringComparison.OrdinalIgnoreCase))
        {
            builder.Services.AddPostgreSqlDatabase(
                database.ConnectionString!,
                database.MigrateAtStart,
                Beforehand(() => PostgreSqlRepositoryDbModel.Instance)
            );
        }
        else
        {
            builder.Services.AddSqliteDatabase(
                database.File ?? Path.Combine(installation.DataFolder, "quire.db"),
                Beforehand(() => SqliteRepositoryDbModel.Instance)
            );
        }
    }

    // Put together while everything else still is.
    private static Func<IModel> Beforehand(Func<IModel> model)
    {
        var made = Task.Run(model);
        return () => made.GetAwaiter().GetResult();
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
