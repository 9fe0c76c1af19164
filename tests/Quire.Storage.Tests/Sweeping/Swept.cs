using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Quire.Repository.Data;
using Quire.Repository.Storage;
using Quire.Repository.Storage.Identity;
using Quire.Repository.Storage.Sweeping;
using Quire.Testing;
using Quire.Testing.Swift;

namespace Quire.Storage.Tests.Sweeping;

/// <summary>A server whose store is swept when a test says so, as it would be some time from now.</summary>
internal sealed class Swept : IAsyncDisposable
{
    private Swept(TestServer server) => Server = server;

    public TestServer Server { get; }

    public ObjectStores Stores => Server.Services.GetRequiredService<ObjectStores>();

    public IObjectStore Store => Stores.Default;

    public SweepOptions Options { get; } = new() { Grace = TimeSpan.FromDays(1) };

    public static async Task<Swept> StartAsync(DatabaseKind database, StoreKind kind)
    {
        // The server itself sweeps never: a test says when.
        var grace = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Storage:Sweep:Grace"] = "1.00:00:00",
            ["Storage:Sweep:Interval"] = "00:00:00",
        };
        if (kind == StoreKind.Files)
        {
            return new(await TestServer.StartAsync(database, grace));
        }

        Assert.SkipWhen(SwiftServer.WhyNot is not null, SwiftServer.WhyNot ?? "");
        return new(
            await TestServer.StartAsync(
                database,
                grace.Concat(await (await SwiftServer.GetAsync()).SettingsAsync()).ToDictionary(StringComparer.Ordinal)
            )
        );
    }

    /// <summary>Sweeps as of some days from now; another store may stand in for the server's.</summary>
    public async Task SweepAsync(int inDays, IObjectStore? instead = null, CancellationToken ct = default)
    {
        await using var scope = Server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        var options = Microsoft.Extensions.Options.Options.Create(new StorageOptions { Sweep = Options });
        var stores = instead is null ? Stores : new ObjectStores([instead], instead.Name);
        var time = new LaterTime(TimeSpan.FromDays(inDays));
        var job = new SweepStoresJobHandler(
            stores,
            scope.ServiceProvider.GetRequiredService<StoreIdentities>(),
            new StoreSweep(db, options, time, NullLogger<StoreSweep>.Instance),
            new QuarantineSweep(db, options, NullLogger<QuarantineSweep>.Instance),
            new IssuedUploadSweep(db, scope.ServiceProvider.GetRequiredService<IWriteGate>(), stores),
            options,
            time,
            NullLogger<SweepStoresJob>.Instance
        );
        await job.RunAsync(new(), new(1, "", null, 1), ct);
    }

    /// <summary>Stores bytes no row mentions.</summary>
    public async Task<ObjectKey> OrphanAsync()
    {
        var key = new ObjectKeys(TimeProvider.System).Next();
        await Store.PutAsync(key, new MemoryStream([1, 2, 3]), TestContext.Current.CancellationToken);
        return key;
    }

    public async Task<bool> HasAsync(ObjectKey key) =>
        await Store.GetLengthAsync(key, TestContext.Current.CancellationToken) is not null;

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
