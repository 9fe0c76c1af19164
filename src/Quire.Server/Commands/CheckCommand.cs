using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Options;
using Quire.Repository.Data;
using Quire.Repository.Installation;
using Quire.Repository.Storage;
using Quire.Repository.Storage.Identity;

namespace Quire.Server.Commands;

/// <summary>
/// Looks at what a start would look at, and says of each part whether it can be used and what to do if not; may run beside the
/// server. Exit code 1 when something has to be done.
/// </summary>
internal static class CheckCommand
{
    public const string Name = "check";
    private const string Behind =
        "answers and is of an older version; the next start brings it up to date, so make a backup before that";

    public static async Task<int> RunAsync(WebApplication app)
    {
        // Wrong settings have ended the program before this.
        Tell("settings", "can be read");
        var sound = await PartAsync("database", () => DatabaseAsync(app), "start the database server, or correct Database:*");
        sound =
            sound
            && await PartAsync(
                "stores",
                () => StoresAsync(app),
                "mount the disk or correct Storage:*; docs/guide/operate.md, stores and their database"
            );
        var installation = app.Services.GetRequiredService<IOptions<InstallationOptions>>().Value;
        var index = Path.Combine(Path.GetFullPath(installation.DataFolder), "search");
        Tell("index", Directory.Exists(index) ? $"is in {index}" : $"is not there; the next start builds it in {index}");
        return sound ? 0 : 1;
    }

    private static async Task<string> DatabaseAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        if (await DatabaseVersion.IsNoneAsync(db, CancellationToken.None))
        {
            throw new StartupException("there is no installation here yet; the first start makes one");
        }

        await DatabaseVersion.MustNotBeNewerAsync(db, CancellationToken.None);
        return !await DatabaseVersion.IsBehindAsync(db, CancellationToken.None) ? "answers and is up to date"
            : scope.ServiceProvider.GetRequiredService<IDatabaseDialect>().MigratesAtStart ? Behind
            : throw new StartupException(
                "the database is of an older version; after a backup, './run --migrate' brings it up to date"
            );
    }

    private static async Task<string> StoresAsync(WebApplication app)
    {
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
            if (await DatabaseVersion.IsBehindAsync(db, CancellationToken.None))
            {
                return "are compared with the database once that is up to date";
            }
        }

        await app.Services.GetRequiredService<StoreAdmission>().MustBelongAsync(adopt: false, CancellationToken.None);
        var stores = app.Services.GetRequiredService<ObjectStores>().All;
        foreach (var store in stores)
        {
            await store.ProbeAsync(CancellationToken.None);
        }

        return $"can be used and belong to the database: {string.Join(", ", stores.Select(s => $"{s.Name} ({s.Place})"))}";
    }

    private static async Task<bool> PartAsync(string part, Func<Task<string>> look, string advice)
    {
        try
        {
            Tell(part, await look());
            return true;
        }
        catch (StartupException e)
        {
            Tell(part, $"FAILED: {e.Message}");
        }
        catch (Exception e)
        {
            Tell(part, $"FAILED: {e.GetBaseException().Message.ReplaceLineEndings(" ")}");
            Tell("", $"what to do: {advice}");
        }

        return false;
    }

    private static void Tell(string part, string says) => Console.Out.WriteLine($"{part, -10}{says}");
}
