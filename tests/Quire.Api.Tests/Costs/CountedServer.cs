using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Data.PostgreSql;
using Quire.Data.Sqlite;
using Quire.Testing;

namespace Quire.Api.Tests.Costs;

/// <summary>A server that tells what a request cost its database.</summary>
internal sealed class CountedServer
{
    private const string Header = "X-Count-As";

    private static readonly ConcurrentDictionary<(DatabaseKind Database, bool Keeps), Lazy<Task<CountedServer>>> All = new();

    private readonly TestServer _server;
    private readonly ConcurrentDictionary<string, Tally> _tallies;

    private CountedServer(TestServer server, ConcurrentDictionary<string, Tally> tallies, IReadOnlyList<CostWorld> worlds) =>
        (_server, _tallies, Worlds) = (server, tallies, worlds);

    public string AdminToken => _server.AdminToken;

    public TestServer Server => _server;

    /// <summary>Three places alike but for the number of things in them: one to warm up with, a small one, a large one.</summary>
    public IReadOnlyList<CostWorld> Worlds { get; }

    /// <summary>One that makes every answer anew, so that what it costs can be seen.</summary>
    public static Task<CountedServer> OfAsync(DatabaseKind database) => OfAsync(database, keeps: false);

    /// <summary>One that keeps answers; its places are small.</summary>
    public static Task<CountedServer> KeepingAsync(DatabaseKind database) => OfAsync(database, keeps: true);

    /// <summary>The same server with places of one's own, to change them.</summary>
    public async Task<CountedServer> WithOtherPlacesAsync() =>
        new(_server, _tallies, await PlacesAsync(_server, findable: false));

    /// <summary>Sends a request and gives its answer with what it cost.</summary>
    public async Task<(WireAnswer Answer, Tally Tally)> CountAsync(string? token, Func<Wire, Task<WireAnswer>> send)
    {
        var name = Guid.NewGuid().ToString("N");
        using var wire = _server.As(token);
        wire.Http.DefaultRequestHeaders.Add(Header, name);
        var answer = await send(wire);
        return (answer, _tallies[name]);
    }

    private static Task<CountedServer> OfAsync(DatabaseKind database, bool keeps) =>
        All.GetOrAdd((database, keeps), key => new(() => MakeAsync(key.Database, key.Keeps))).Value;

    private static async Task<CountedServer> MakeAsync(DatabaseKind database, bool keeps)
    {
        var tallies = new ConcurrentDictionary<string, Tally>(StringComparer.Ordinal);
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Quire:AnswerMemory"] = keeps ? "64" : "0" };
        var server = await SharedServer.OfAsync(
            database,
            keeps ? "counted, keeping" : "counted",
            settings,
            services =>
            {
                services.AddSingleton<TallyKeeper>();
                services.ConfigureDbContext<SqliteRepositoryDb>(
                    (provider, options) => options.AddInterceptors(provider.GetRequiredService<TallyKeeper>())
                );
                services.ConfigureDbContext<PostgreSqlRepositoryDb>(
                    (provider, options) => options.AddInterceptors(provider.GetRequiredService<TallyKeeper>())
                );
                services.AddSingleton<IStartupFilter>(new Counting(tallies));
            }
        );
        return new(
            server,
            tallies,
            keeps ? [await CostWorld.MakeAsync(server, 3, findable: false)] : await PlacesAsync(server, findable: true)
        );
    }

    private static async Task<IReadOnlyList<CostWorld>> PlacesAsync(TestServer server, bool findable) =>
        [
            await CostWorld.MakeAsync(server, 2, findable),
            await CostWorld.MakeAsync(server, 10, findable),
            await CostWorld.MakeAsync(server, 1000, findable),
        ];

    private sealed class Counting(ConcurrentDictionary<string, Tally> tallies) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    async (context, following) =>
                    {
                        if (context.Request.Headers.TryGetValue(Header, out var name))
                        {
                            Tally.Current.Value = tallies.GetOrAdd(name.ToString(), _ => new());
                        }

                        await following();
                    }
                );
                next(app);
            };
    }
}
