using System.Data.Common;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Installation;
using Quire.Repository.Operations;
using Quire.Server.Demo;

namespace Quire.Server;

/// <summary>From a composed application to one that answers.</summary>
internal static class Startup
{
    public static async Task<int> MigrateAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await WithClearErrorsAsync(app, async () =>
        {
            var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
            await scope.ServiceProvider.GetRequiredService<IDatabaseDialect>().MigrateAsync(db, CancellationToken.None);
        });
        Console.Out.WriteLine("The database is up to date.");
        return 0;
    }

    public static async Task<int> ServeAsync(WebApplication app, CommandLine line)
    {
        var administrator = await StartAsync(app);
        Console.Out.WriteLine($"Quire answers at {string.Join(", ", app.Urls)}");
        if (administrator is not null)
        {
            Console.Out.WriteLine($"Administrator: {administrator.Name}");
            Console.Out.WriteLine($"API token (shown this once): {administrator.Token}");
        }

        if (line.Demo)
        {
            var count = await new DemoContent(app.Services).DepositAsync(app.Lifetime.ApplicationStopping);
            Console.Out.WriteLine(count > 0 ? $"{count} example datasets were deposited." : "The example datasets are there already.");
        }

        await app.WaitForShutdownAsync();
        return 0;
    }

    public static async Task<FirstAdministrator?> StartAsync(WebApplication app)
    {
        var administrator = await WithClearErrorsAsync(app, () => PrepareAsync(app));
        await WithClearErrorsAsync(app, () => app.StartAsync());
        return administrator;
    }

    private static async Task<FirstAdministrator?> PrepareAsync(WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<InstallationOptions>>().Value;
        Directory.CreateDirectory(options.DataFolder);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
            var dialect = scope.ServiceProvider.GetRequiredService<IDatabaseDialect>();
            if (dialect.MigratesAtStart)
            {
                await dialect.MigrateAsync(db, CancellationToken.None);
            }
            else
            {
                await DatabaseVersion.MustNotBeNewerAsync(db, CancellationToken.None);
                if (await DatabaseVersion.IsBehindAsync(db, CancellationToken.None))
                {
                    throw new StartupException("the database is not up to date; run './run --migrate' first");
                }
            }
        }

        return await app.Services.GetRequiredService<FirstStart>().RunAsync(
            options.Dev ? FirstState.Development() : FirstState.Production(), CancellationToken.None);
    }

    private static Task WithClearErrorsAsync(WebApplication app, Func<Task> work) =>
        WithClearErrorsAsync(app, async () =>
        {
            await work();
            return true;
        });

    private static async Task<T> WithClearErrorsAsync<T>(WebApplication app, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception e) when (Explain(app, e) is { } line)
        {
            throw new StartupException(line);
        }
    }

    private static string? Explain(WebApplication app, Exception e) => e switch
    {
        StartupException => null,
        NewerDatabaseException => e.Message,
        UnauthorizedAccessException => $"the data folder cannot be used: {e.Message}",
        DbException => $"the database cannot be used: {e.Message}",
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } => $"cannot listen: {e.Message}",
        IOException => $"cannot start: {e.Message}",
        SocketException => $"cannot listen on {string.Join(", ", app.Urls)}: {e.Message}",
        FormatException or UriFormatException => $"cannot start: {e.Message}",
        _ when e.InnerException is { } inner => Explain(app, inner),
        _ => null,
    };
}
