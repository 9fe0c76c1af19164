using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Quire.Domain.Access;
using Quire.Repository.Accounts.Sessions;
using Quire.Repository.Data;
using Quire.Repository.Installation;
using Quire.Repository.Operations;
using Quire.Repository.Storage;
using Quire.Repository.Storage.Identity;
using Quire.Server.Configuration;
using Quire.Server.Demo;

namespace Quire.Server;

/// <summary>From a composed application to one that answers.</summary>
internal static class Startup
{
    public static Task<int> MigrateAsync(WebApplication app) =>
        StartErrors.ExplainedAsync(
            app.Services,
            async () =>
            {
                await using var scope = app.Services.CreateAsyncScope();
                var dialect = scope.ServiceProvider.GetRequiredService<IDatabaseDialect>();
                if (dialect.IsEmbedded)
                {
                    // A server that runs on this very database must not find it changed under its feet.
                    _ = app.Services.GetRequiredService<DataFolder>();
                }

                await dialect.MigrateAsync(scope.ServiceProvider.GetRequiredService<RepositoryDb>(), CancellationToken.None);
                Console.Out.WriteLine("The database is up to date.");
                return 0;
            }
        );

    public static async Task<int> ServeAsync(WebApplication app, CommandLine line)
    {
        // The token exists from here on and is told this once, so it is told before anything else can go wrong.
        var administrator = await PrepareAsync(app);
        Announce(app, administrator, line);
        await ListenAsync(app);
        if (administrator is not null)
        {
            await TellSignInAsync(app, administrator.Name);
        }

        var administration = app.Services.GetRequiredService<AdministrationListener>().Urls;
        if (administration.Count > 0)
        {
            Console.Out.WriteLine($"Administration answers, without a token, at {string.Join(", ", administration)}");
        }

        // Whoever waits for this line finds all others before it.
        Console.Out.WriteLine($"Quire answers at {string.Join(", ", app.Urls.Except(administration))}");
        if (line.Demo)
        {
            await DepositExamplesAsync(app);
        }

        await app.WaitForShutdownAsync();
        return 0;
    }

    public static async Task<FirstAdministrator?> StartAsync(WebApplication app)
    {
        var administrator = await PrepareAsync(app);
        await ListenAsync(app);
        return administrator;
    }

    private static Task<FirstAdministrator?> PrepareAsync(WebApplication app) =>
        StartErrors.ExplainedAsync(
            app.Services,
            async () =>
            {
                await ListeningAddresses.MustBeUsableAsync(app.Configuration);
                var stores = StoreFolders(app.Services.GetRequiredService<IOptions<StorageOptions>>().Value);
                var folder = app.Services.GetRequiredService<DataFolder>();
                try
                {
                    var (admission, adopt) = (
                        app.Services.GetRequiredService<StoreAdmission>(),
                        app.Services.GetRequiredService<CommandLine>().AdoptStores
                    );
                    if (await IsNewAsync(app))
                    {
                        // Now, so that what is wrong with the stores is known before the database exists.
                        await admission.AdmitToNewDatabaseAsync(adopt, CancellationToken.None);
                    }

                    await BringDatabaseAsync(app);
                    await admission.MustBelongAsync(adopt, CancellationToken.None);
                    var options = app.Services.GetRequiredService<IOptions<InstallationOptions>>().Value;
                    var administrator = await app
                        .Services.GetRequiredService<FirstStart>()
                        .RunAsync(
                            (options.Dev ? FirstState.Development() : FirstState.Production()) with
                            {
                                Blocks = options.BlockNames(),
                            },
                            CancellationToken.None
                        );
                    await admission.TakeIntoUseAsync(adopt, CancellationToken.None);
                    if (administrator is not null)
                    {
                        // Setting up takes memory that no later request comes near, and the collector would keep it for good.
                        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                    }

                    return administrator;
                }
                catch
                {
                    stores.ForEach(s => s.Remove());
                    folder.GiveBack();
                    throw;
                }
            }
        );

    private static List<FolderTrace> StoreFolders(StorageOptions storage) =>
        [
            .. storage
                .Stores.Values.Where(s => !string.IsNullOrWhiteSpace(s.Path))
                .Select(s => FolderTrace.Of(Path.GetFullPath(s.Path!))),
        ];

    private static async Task<bool> IsNewAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await DatabaseVersion.IsNoneAsync(
            scope.ServiceProvider.GetRequiredService<RepositoryDb>(),
            CancellationToken.None
        );
    }

    private static async Task BringDatabaseAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        var dialect = scope.ServiceProvider.GetRequiredService<IDatabaseDialect>();
        if (dialect.MigratesAtStart)
        {
            await dialect.MigrateAsync(db, CancellationToken.None);
            return;
        }

        await DatabaseVersion.MustNotBeNewerAsync(db, CancellationToken.None);
        if (await DatabaseVersion.IsBehindAsync(db, CancellationToken.None))
        {
            throw new StartupException("the database is not up to date; run './run --migrate' first");
        }
    }

    private static Task<bool> ListenAsync(WebApplication app) =>
        StartErrors.ExplainedAsync(
            app.Services,
            async () =>
            {
                await app.StartAsync();
                var administration = app.Services.GetRequiredService<AdministrationListener>();
                administration.CloseSocketsToOthers();
                var installation = app.Services.GetRequiredService<IOptions<InstallationOptions>>().Value;
                if (new Uri(installation.SiteUrl).Port == 0)
                {
                    // Only now it is known which port it became.
                    installation.SiteUrl = ListeningAddresses.SiteUrl(app.Urls.Except(administration.Urls));
                }

                return true;
            }
        );

    private static async Task DepositExamplesAsync(WebApplication app)
    {
        try
        {
            var demo = new DemoContent(app.Services);
            var count = await demo.DepositAsync(app.Lifetime.ApplicationStopping);
            Console.Out.WriteLine(
                count > 0 ? $"{count} example datasets were deposited." : "The example datasets are there already."
            );
            Console.Out.WriteLine(await demo.TourAsync(app.Urls.First(), app.Lifetime.ApplicationStopping));
        }
        catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // The next start with --demo goes on where this one was stopped.
        }
    }

    // Only now it is known where the server answers.
    private static async Task TellSignInAsync(WebApplication app, string name)
    {
        var installation = app.Services.GetRequiredService<IOptions<InstallationOptions>>().Value;
        await using var scope = app.Services.CreateAsyncScope();
        var token = await scope
            .ServiceProvider.GetRequiredService<OperationGate>()
            .RunAsync(new MakeSignInLink(name), Caller.System, CancellationToken.None);
        SignInLink.Tell(installation.DataFolder, installation.SiteUrl, token, installation.Dev || TokenFile.IsTerminal);
    }

    private static void Announce(WebApplication app, FirstAdministrator? administrator, CommandLine line)
    {
        if (administrator is not null)
        {
            var installation = app.Services.GetRequiredService<IOptions<InstallationOptions>>().Value;
            FirstSteps.TellPlace(installation);
            TokenFile.Leave(
                installation.DataFolder,
                administrator.Name,
                administrator.Token,
                installation.Dev || TokenFile.IsTerminal
            );
            FirstSteps.TellNext(installation);
        }
        else if (line.Dev)
        {
            Console.Out.WriteLine(
                "There is an installation in the data folder already; --dev changes nothing of what is set up in it."
            );
        }
    }
}
