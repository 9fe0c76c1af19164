using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quire.Repository.Data;

namespace Quire.Repository.Storage.Identity;

/// <summary>
/// Lets a start go on only when every configured store is the one the database knows, or is new as the database is: a server on
/// the wrong one would lose or hide files.
/// </summary>
public sealed partial class StoreAdmission(
    IServiceScopeFactory scopes,
    ObjectStores stores,
    StoresInUse inUse,
    ILogger<StoreAdmission> log
)
{
    private const string WayOut = "If it is meant to be so, start once with --adopt-stores (docs/guide/operate.md)";
    private const int SampleSize = 1000;

    /// <summary>Before the schema exists: refuses stores a new database must not take, and makes missing places.</summary>
    /// <param name="adopt">Whoever starts the server wants the stores whatever they are.</param>
    /// <param name="ct">Ends the look.</param>
    public async Task AdmitToNewDatabaseAsync(bool adopt, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var refused = new List<string>();
        foreach (var store in stores.All)
        {
            var check = await Identities(scope).CheckAsync(store, newDatabase: true, ct);
            if (check.Status == StoreStatus.Refused && !adopt)
            {
                refused.Add(Told(store, check));
            }
        }

        MustBeNone(refused);
        foreach (var store in stores.All)
        {
            await store.PrepareAsync(ct);
        }
    }

    /// <summary>
    /// Compares every store with the database, which has its schema; makes missing places where nothing is set up yet.
    /// </summary>
    /// <param name="adopt">Whoever starts the server wants the stores whatever they are.</param>
    /// <param name="ct">Ends the look.</param>
    public async Task MustBelongAsync(bool adopt, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var refused = new List<string>();
        foreach (var store in stores.All)
        {
            var check = await SettledAsync(scope, store, ct);
            if (check.Status == StoreStatus.Refused && !(adopt && check.Observed.IsThere))
            {
                refused.Add(Told(store, check));
            }
            else if (check is { Status: StoreStatus.Free, Observed.IsThere: false })
            {
                // Before the installation is set up: a replica that starts at the same time must find the place from then on.
                await store.PrepareAsync(ct);
            }
        }

        MustBeNone(refused);
    }

    /// <summary>
    /// Takes new stores into use, and others where that is wanted. The installation is set up; the stores were admitted.
    /// </summary>
    /// <param name="adopt">Whoever starts the server wants the stores whatever they are.</param>
    /// <param name="ct">Ends the writing.</param>
    public async Task TakeIntoUseAsync(bool adopt, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        foreach (var store in stores.All)
        {
            var check = await SettledAsync(scope, store, ct);
            if (check.Status == StoreStatus.Free)
            {
                await store.PrepareAsync(ct);
                await Identities(scope).ClaimAsync(store, check.Observed.Marker, ct);
                check = await SettledAsync(scope, store, ct);
            }
            else if (check.Status == StoreStatus.Refused && adopt && check.Observed.IsThere)
            {
                await AdoptAsync(scope, store, check, ct);
                check = await SettledAsync(scope, store, ct);
            }

            MustBeNone(check.Status == StoreStatus.Refused ? [Told(store, check)] : []);
            if (check.Status == StoreStatus.Changed)
            {
                Log.Changed(log, store.Name, check.Reason);
            }

            await store.PrepareAsync(ct);
            inUse.Remember(store.Name, await Identities(scope).StoreIdAsync(store.Name, ct));
        }

        await WarnOfLeftOutAsync(scope, ct);
    }

    // A replica that starts at the same time may have taken the store between the two looks; then the second look finds them
    // agree.
    private static async Task<StoreCheckResult> SettledAsync(AsyncServiceScope scope, IObjectStore store, CancellationToken ct)
    {
        var check = await Identities(scope).CheckAsync(store, newDatabase: false, ct);
        return check.Status == StoreStatus.Refused ? await Identities(scope).CheckAsync(store, newDatabase: false, ct) : check;
    }

    private async Task AdoptAsync(AsyncServiceScope scope, IObjectStore store, StoreCheckResult check, CancellationToken ct)
    {
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        var keys = await db
            .Files.Where(f => f.StoreName == store.Name)
            .OrderByDescending(f => f.Id)
            .Select(f => f.StorageKey)
            .Take(SampleSize)
            .ToListAsync(ct);
        var there = 0;
        foreach (var key in keys)
        {
            there += await store.GetLengthAsync(ObjectKey.Parse(key), ct) is null ? 0 : 1;
        }

        await store.PrepareAsync(ct);
        await Identities(scope).AdoptAsync(store, ct);
        Log.Adopted(log, store.Name, store.Place, check.Reason, there, keys.Count);
    }

    private async Task WarnOfLeftOutAsync(AsyncServiceScope scope, CancellationToken ct)
    {
        var known = await scope.ServiceProvider.GetRequiredService<RepositoryDb>().Stores.Select(s => s.Name).ToListAsync(ct);
        foreach (var name in known.Where(n => !stores.Has(n)))
        {
            Log.LeftOut(log, name);
        }
    }

    private static StoreIdentities Identities(AsyncServiceScope scope) =>
        scope.ServiceProvider.GetRequiredService<StoreIdentities>();

    private static string Told(IObjectStore store, StoreCheckResult check) =>
        $"the store {store.Name} ({store.Place}) {check.Reason}";

    private static void MustBeNone(List<string> refused)
    {
        if (refused.Count > 0)
        {
            throw new StoreRefusedException($"{string.Join("; ", refused)}. {WayOut}");
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            3203,
            LogLevel.Warning,
            "The store {Store} {Verdict}: the database or the store is a restored copy. The next sweep removes nothing; look whether they belong together."
        )]
        public static partial void Changed(ILogger log, string store, string verdict);

        [LoggerMessage(
            3204,
            LogLevel.Warning,
            "Adopted the store {Store} ({Place}), which {Verdict}. Of the newest {Known} files the database has there, {There} are there."
        )]
        public static partial void Adopted(ILogger log, string store, string place, string verdict, int there, int known);

        [LoggerMessage(
            3205,
            LogLevel.Warning,
            "The store {Store} was used before and is not configured any more; its files cannot be read."
        )]
        public static partial void LeftOut(ILogger log, string store);
    }
}
