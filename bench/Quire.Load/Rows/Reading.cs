using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Quire.Load.Rows;

/// <summary>
/// Reading and searching in an installation of some thousand datasets, each request against bare Kestrel sending the same bytes:
/// as a guest, and signed in as somebody with a role of everybody's, as the superuser; from memory, as the first who asks for a
/// dataset, and with all memory switched off, that of roles and limits too.
/// </summary>
internal static class Reading
{
    private const int Connections = 16;
    private const int Writers = 8;

    public static async Task<IReadOnlyList<LoadRow>> MeasureAsync(LoadOptions options)
    {
        var quire = await ServerUnderTest.QuireAsync();
        var rows = new List<LoadRow>();
        try
        {
            var (requests, datasets, somebody) = await FillAsync(quire, options);
            rows.AddRange(await RoundAsync(quire, somebody, requests.Where(r => !r.Search), "kept", "at least 50 %", options));
            rows.AddRange(
                await RoundAsync(quire, somebody, requests.Where(r => r.Search), "search", "at least 1,000/s", options)
            );
            quire = await quire.AgainAsync();
            rows.AddRange(await FirstAsync(quire, somebody, datasets, options));
            quire = await quire.WithAsync("--Quire:AnswerMemory=0");
            rows.AddRange(
                await RoundAsync(quire, somebody, requests.Where(r => !r.Search), "nothing kept", "at least 10 %", options)
            );
            return rows;
        }
        finally
        {
            await quire.DisposeAsync();
        }
    }

    // A quarter of the datasets first, so that the code is compiled; then each asks for others, as the first to do so.
    private static async Task<List<LoadRow>> FirstAsync(
        ServerUnderTest quire,
        string somebody,
        IReadOnlyList<long> datasets,
        LoadOptions options
    )
    {
        using var guest = quire.As("");
        using var member = quire.As(somebody);
        using var superuser = quire.Client();
        var rows = new List<LoadRow>();
        foreach (
            var (what, end) in new[]
            {
                ("dataset", ""),
                ("version", "/versions/:latest"),
                ("version list", "/versions"),
                ("file list", "/versions/:latest/files"),
            }
        )
        {
            var parts = datasets.Select(d => $"/api/datasets/{d}{end}").Chunk((datasets.Count / 4) + 1).ToList();
            _ = await ClosedLoop.EachAsync(guest, parts[0], Connections);
            var bytes = await guest.GetByteArrayAsync(parts[0][0]);
            await using var bare = await ServerUnderTest.BareAsync(bytes);
            using var plain = bare.Client();
            _ = await ClosedLoop.RunAsync(plain, "/bytes", Connections, options.Duration / 5);
            var (reference, _) = await ClosedLoop.RunAsync(plain, "/bytes", Connections, options.Duration / 2);
            var people = new[] { ("guest", guest), ("signed in", member), ("superuser", superuser) };
            for (var i = 0; i < people.Length; i++)
            {
                var ((who, http), paths, begun) = (people[i], parts[i + 1], quire.Processor);
                var (perSecond, p95) = await ClosedLoop.EachAsync(http, paths, Connections);
                rows.Add(
                    new(
                        string.Create(CultureInfo.InvariantCulture, $"{what}, first time, {who}, {bytes.Length:N0} bytes"),
                        $"{Figure.PerSecond(perSecond)}, {Figure.Milliseconds(p95)} at the 95th percentile, {Figure.Microseconds((quire.Processor - begun) / paths.Length)} of processor",
                        $"{Figure.PerSecond(reference)}, bare Kestrel",
                        Figure.Ratio(perSecond / reference),
                        "at least 10 %"
                    )
                );
            }
        }

        return rows;
    }

    private static async Task<List<LoadRow>> RoundAsync(
        ServerUnderTest quire,
        string somebody,
        IEnumerable<Request> requests,
        string how,
        string target,
        LoadOptions options
    )
    {
        using var guest = quire.As("");
        using var member = quire.As(somebody);
        using var superuser = quire.Client();
        var rows = new List<LoadRow>();
        foreach (var request in requests)
        {
            var bytes = await guest.GetByteArrayAsync(request.Path);
            await using var bare = await ServerUnderTest.BareAsync(bytes);
            using var plain = bare.Client();
            _ = await ClosedLoop.RunAsync(plain, "/bytes", Connections, options.Duration / 5);
            var reference = await RunAsync(bare, plain, "/bytes", options);
            foreach (var (who, http) in new[] { ("guest", guest), ("signed in", member), ("superuser", superuser) })
            {
                _ = await ClosedLoop.RunAsync(http, request.Path, Connections, options.Duration / 5);
                var ours = await RunAsync(quire, http, request.Path, options);
                rows.Add(
                    new(
                        string.Create(CultureInfo.InvariantCulture, $"{request.What}, {how}, {who}, {bytes.Length:N0} bytes"),
                        $"{Figure.PerSecond(ours.PerSecond)}, {Figure.Milliseconds(ours.P95)} at the 95th percentile, {Figure.Microseconds(ours.Processor)} of processor",
                        $"{Figure.PerSecond(reference.PerSecond)}, {Figure.Microseconds(reference.Processor)} of processor, bare Kestrel",
                        Figure.Ratio(ours.PerSecond / reference.PerSecond),
                        target
                    )
                );
            }
        }

        return rows;
    }

    // The processor time of the server says what a request costs it, whatever else the machine does.
    private static async Task<(double PerSecond, double P95, TimeSpan Processor)> RunAsync(
        ServerUnderTest server,
        HttpClient http,
        string path,
        LoadOptions options
    )
    {
        var (begun, clock) = (server.Processor, Stopwatch.StartNew());
        var (perSecond, p95) = await ClosedLoop.RunAsync(http, path, Connections, options.Duration / 2);
        return (perSecond, p95, (server.Processor - begun) / (perSecond * clock.Elapsed.TotalSeconds));
    }

    private static async Task<(IReadOnlyList<Request> Requests, IReadOnlyList<long> Datasets, string Somebody)> FillAsync(
        ServerUnderTest quire,
        LoadOptions options
    )
    {
        using var http = quire.Client();
        var collections = Enumerable
            .Range(0, options.Collections)
            .Select(i => string.Create(CultureInfo.InvariantCulture, $"load{i}"))
            .ToList();
        foreach (var alias in collections)
        {
            await Deposits.CollectionAsync(http, alias);
        }

        var wanted = collections.SelectMany(alias => Enumerable.Range(0, options.PerCollection).Select(i => (alias, i))).ToList();
        var datasets = new long[wanted.Count];
        await Parallel.ForAsync(
            0,
            wanted.Count,
            new ParallelOptions { MaxDegreeOfParallelism = Writers },
            async (i, _) =>
            {
                datasets[i] = await Deposits.DatasetAsync(
                    http,
                    $"Nests on coast {wanted[i].i} of {wanted[i].alias}",
                    collection: wanted[i].alias
                );
                await Deposits.AskToPublishAsync(http, datasets[i]);
            }
        );
        foreach (var dataset in datasets)
        {
            await Deposits.PublicAsync(http, dataset);
        }

        var newest = datasets.Max();
        var pid = (await http.GetFromJsonAsync<JsonObject>($"/api/datasets/{newest}"))!["data"]!["latestVersion"]![
            "datasetPersistentId"
        ]!.GetValue<string>();
        return (
            [
                new("version", $"/api/datasets/{newest}/versions/:latest"),
                new("dataset", $"/api/datasets/{newest}"),
                new("version list", $"/api/datasets/{newest}/versions"),
                new("file list", $"/api/datasets/{newest}/versions/:latest/files"),
                new("DataCite export", $"/api/datasets/export?exporter=Datacite&persistentId={pid}"),
                new("collection", $"/api/dataverses/{collections[0]}"),
                new($"contents of {options.PerCollection}", $"/api/dataverses/{collections[0]}/contents"),
                new("search for all", "/api/search?q=*") { Search = true },
                new("search for all with facets", "/api/search?q=*&show_facets=true") { Search = true },
                new("search for a word with facets", "/api/search?q=coast&show_facets=true") { Search = true },
            ],
            datasets,
            await Deposits.AccountAsync(http, "somebody")
        );
    }

    private sealed record Request(string What, string Path)
    {
        public bool Search { get; init; }
    }
}
