using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Repository.Data.Metrics;
using Quire.Testing;

namespace Quire.Api.Tests.Metrics;

/// <summary>A server that writes what it counts at once.</summary>
internal static class CountingServer
{
    private static readonly Dictionary<string, string?> Settings = new(StringComparer.Ordinal)
    {
        ["Usage:WriteInterval"] = "00:00:00.05",
    };

    public static Task<TestServer> OfAsync(DatabaseKind database) =>
        SharedServer.OfAsync(database, "counting", () => Task.FromResult(new Dictionary<string, string?>(Settings)));

    public static Task<TestServer> StartAsync(DatabaseKind database) => TestServer.StartAsync(database, Settings);

    /// <summary>Somebody with a browser of their own.</summary>
    public static Wire Browser(TestServer server, string name) => Agent(server, $"Mozilla/5.0 (X11; Linux) Firefox/140.0 {name}");

    public static Wire Agent(TestServer server, string agent)
    {
        var wire = server.Guest();
        wire.Http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", agent);
        return wire;
    }

    /// <summary>A released dataset in a collection of its own; the file is the first.</summary>
    public static async Task<(long Dataset, string Alias, long File)> ReleasedAsync(TestServer server, params string[] names)
    {
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin, published: true);
        var (dataset, _) = await Make.DatasetAsync(admin, alias);
        var files = new List<long>();
        foreach (var name in names.Length == 0 ? ["data.txt"] : names)
        {
            files.Add(await Make.FileAsync(admin, dataset, name, $"what is in {name} of {alias}"));
        }

        await Make.PublishAsync(admin, dataset);
        return (dataset, alias, files[0]);
    }

    public static async Task<long> CountAsync(TestServer server, long file)
    {
        using var admin = server.Admin();
        var text = (await admin.GetAsync($"/api/files/{file}/downloadCount")).Data["message"]!.GetValue<string>();
        return long.Parse(text, CultureInfo.InvariantCulture);
    }

    /// <summary>Waits until so many downloads are written.</summary>
    public static Task DownloadsAsync(TestServer server, long file, long expected) =>
        Wait.UntilAsync(async () => await CountAsync(server, file) == expected, $"{expected} downloads of {file}");

    /// <summary>Returns when all that was counted so far is written: somebody gets something else after it.</summary>
    public static async Task WrittenAsync(TestServer server)
    {
        var (_, _, file) = await ReleasedAsync(server);
        using var last = Browser(server, "last");
        await last.GetAsync($"/api/access/datafile/{file}");
        await DownloadsAsync(server, file, 1);
    }

    /// <summary>Every row of what was counted.</summary>
    public static async Task<List<MeasureRecord>> RowsAsync(TestServer server)
    {
        await using var scope = server.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RepositoryDb>().Measures.AsNoTracking().ToListAsync();
    }
}
