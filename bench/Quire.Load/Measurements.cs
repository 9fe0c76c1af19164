using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Quire.Load;

/// <summary>The rows of the table, each measured against its reference in the same run.</summary>
internal static class Measurements
{
    public static readonly IReadOnlyList<(string Name, Func<LoadOptions, Task<IReadOnlyList<LoadRow>>> Measure)> All =
    [
        ("start", StartAsync), ("version", VersionAsync), ("upload", UploadAsync), ("download", DownloadAsync), ("files", FilesAsync), ("publish", PublishAsync),
        ("search", SearchAsync),
    ];

    private static async Task<IReadOnlyList<LoadRow>> StartAsync(LoadOptions options)
    {
        await using var quire = await ServerUnderTest.QuireAsync();
        await Task.Delay(TimeSpan.FromSeconds(5));
        return
        [
            new("start to first answer, empty installation set up", Seconds(quire.Started), "-", "-", "below 2 s"),
            new("idle memory", Megabytes(quire.MemoryBytes), "-", "-", "below 200 MB"),
        ];
    }

    private static async Task<IReadOnlyList<LoadRow>> VersionAsync(LoadOptions options)
    {
        await using var quire = await ServerUnderTest.QuireAsync();
        using var http = quire.Client();
        var dataset = await Deposits.DatasetAsync(http, "Ten kilobytes", 8_000);
        await Deposits.PublishAsync(http, dataset);
        var path = $"/api/datasets/{dataset}/versions/:latest";
        using var guest = new HttpClient(new SocketsHttpHandler()) { BaseAddress = quire.Address };
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, await guest.GetByteArrayAsync(path));
        await using var bare = await ServerUnderTest.BareAsync(file);
        using var plain = bare.Client();
        var ours = new List<double>();
        var theirs = new List<double>();
        for (var round = 0; round < 4; round++)
        {
            theirs.Add((await ClosedLoop.RunAsync(plain, "/bytes", 16, options.Duration)).PerSecond);
            ours.Add((await ClosedLoop.RunAsync(guest, path, 16, options.Duration)).PerSecond);
        }

        var (a, b) = (Median(ours.Skip(1)), Median(theirs.Skip(1)));
        var size = new FileInfo(file).Length;
        File.Delete(file);
        return [new($"GET a published version, {size} bytes", PerSecond(a), PerSecond(b) + " (bare Kestrel)", Ratio(a / b), "at least 50 %")];
    }

    private static async Task<IReadOnlyList<LoadRow>> UploadAsync(LoadOptions options)
    {
        var length = options.Megabytes * 1024L * 1024;
        await using var quire = await ServerUnderTest.QuireAsync();
        using var http = quire.Client();
        var dataset = await Deposits.DatasetAsync(http, "Upload");
        var copy = await TimeAsync(() => CopyToDiskAsync(length));
        var md5 = await TimeAsync(async () => await MD5.HashDataAsync(new Noise(length)));
        var upload = await TimeAsync(() => Deposits.AddAsync(http, dataset, new StreamContent(new Noise(length), 1 << 17), "large.bin"));
        var slower = copy > md5 ? copy : md5;
        return
        [
            new($"upload, {options.Megabytes} MB", Seconds(upload), $"{Seconds(copy)} disk copy with flush, {Seconds(md5)} MD5", Ratio(slower / upload), "at least 80 % of the slower"),
            new("memory at its highest during that upload", Megabytes(quire.PeakMemoryBytes), "-", "-", "below 200 MB"),
        ];
    }

    private static async Task<IReadOnlyList<LoadRow>> DownloadAsync(LoadOptions options)
    {
        var length = options.Megabytes * 1024L * 1024;
        await using var quire = await ServerUnderTest.QuireAsync();
        using var http = quire.Client();
        var dataset = await Deposits.DatasetAsync(http, "Download");
        await Deposits.AddAsync(http, dataset, new StreamContent(new Noise(length), 1 << 17), "large.bin");
        await Deposits.PublishAsync(http, dataset);
        var files = await http.GetFromJsonAsync<JsonObject>($"/api/datasets/{dataset}/versions/:latest/files");
        var path = $"/api/access/datafile/{files!["data"]![0]!["dataFile"]!["id"]}";
        var file = Path.GetTempFileName();
        await using (var target = File.Create(file))
        {
            await new Noise(length).CopyToAsync(target);
        }

        await using var bare = await ServerUnderTest.BareAsync(file);
        using var plain = bare.Client();
        var rows = new List<LoadRow>();
        foreach (var (what, range) in new[] { ($"download, {options.Megabytes} MB", (RangeHeaderValue?)null), ("download of the middle half", new(length / 4, (length * 3 / 4) - 1)) })
        {
            var ours = new List<double>();
            var theirs = new List<double>();
            for (var round = 0; round < 3; round++)
            {
                theirs.Add((await TimeAsync(() => ReadAsync(plain, "/file", range))).TotalSeconds);
                ours.Add((await TimeAsync(() => ReadAsync(http, path, range))).TotalSeconds);
            }

            var (a, b) = (Median(ours), Median(theirs));
            rows.Add(new(what, Seconds(TimeSpan.FromSeconds(a)), Seconds(TimeSpan.FromSeconds(b)) + " (Kestrel's file)", Ratio(b / a), "at least 80 %"));
        }

        File.Delete(file);
        return rows;
    }

    private static async Task<IReadOnlyList<LoadRow>> FilesAsync(LoadOptions options)
    {
        await using var quire = await ServerUnderTest.QuireAsync();
        using var http = quire.Client();
        var few = await Deposits.DatasetAsync(http, "Ten files");
        await Deposits.FillAsync(http, few, 10);
        var many = await Deposits.DatasetAsync(http, "Many files");
        await Deposits.FillAsync(http, many, options.Files);
        var (atFew, atMany) = (new List<double>(), new List<double>());
        for (var i = 0; i < 15; i++)
        {
            atFew.Add((await TimeAsync(() => AddSmallAsync(http, few, i))).TotalMilliseconds);
            atMany.Add((await TimeAsync(() => AddSmallAsync(http, many, i))).TotalMilliseconds);
        }

        var (a, b) = (Median(atMany.Skip(3)), Median(atFew.Skip(3)));
        var (_, page) = await ClosedLoop.RunAsync(http, $"/api/datasets/{many}/versions/:draft/files?limit=10", 1, options.Duration);
        var full = await TimeAsync(() => ReadAsync(http, $"/api/datasets/{many}/versions/:draft", null));
        return
        [
            new($"add a file at {options.Files} files", Milliseconds(a), Milliseconds(b) + " at 10 files", Ratio(a / b), "no more than 150 %"),
            new($"first page of {options.Files} files, 95th percentile", Milliseconds(page), "-", "-", "below 300 ms at 100,000"),
            new($"version with all {options.Files} files", Seconds(full), "-", "-", "flat memory"),
            new("memory at its highest", Megabytes(quire.PeakMemoryBytes), "-", "-", "-"),
        ];
    }

    private static async Task<IReadOnlyList<LoadRow>> PublishAsync(LoadOptions options)
    {
        await using var quire = await ServerUnderTest.QuireAsync();
        using var http = quire.Client();
        var dataset = await Deposits.DatasetAsync(http, "A thousand files");
        await Deposits.FillAsync(http, dataset, 1000);
        var time = await TimeAsync(() => Deposits.PublishAsync(http, dataset));
        return [new("publish 1,000 files, until public", Seconds(time), "-", "-", "below 2 s")];
    }

    private static async Task<IReadOnlyList<LoadRow>> SearchAsync(LoadOptions options)
    {
        await using var quire = await ServerUnderTest.QuireAsync();
        using var http = quire.Client();
        var count = Math.Max(50, options.Files / 20);
        for (var i = 0; i < count; i++)
        {
            await Deposits.DatasetAsync(http, $"Dataset {i} on topic {i % 7}");
        }

        var (rate, p95) = await ClosedLoop.RunAsync(http, "/api/search?q=topic&type=dataset&show_facets=true", 2, options.Duration);
        return [new($"search with facets, {count} datasets", $"{Milliseconds(p95)} 95th percentile, {PerSecond(rate)}", "-", "-", "below 100 ms at 250,000")];
    }

    private static Task AddSmallAsync(HttpClient http, long dataset, int i) =>
        Deposits.AddAsync(http, dataset, new ByteArrayContent(Guid.NewGuid().ToByteArray()), string.Create(CultureInfo.InvariantCulture, $"one{i}.bin"));

    private static async Task ReadAsync(HttpClient http, string path, RangeHeaderValue? range)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Range = range;
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await answer.Content.CopyToAsync(Stream.Null);
    }

    private static async Task CopyToDiskAsync(long length)
    {
        var file = Path.GetTempFileName();
        await using (var target = File.Create(file))
        {
            await new Noise(length).CopyToAsync(target, 1 << 18);
            target.Flush(flushToDisk: true);
        }

        File.Delete(file);
    }

    private static async Task<TimeSpan> TimeAsync(Func<Task> work)
    {
        var clock = Stopwatch.StartNew();
        await work();
        return clock.Elapsed;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s");

    private static string Milliseconds(double time) => string.Create(CultureInfo.InvariantCulture, $"{time:0.0} ms");

    private static string PerSecond(double rate) => string.Create(CultureInfo.InvariantCulture, $"{rate:0}/s");

    private static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0} MB");

    private static string Ratio(double ratio) => string.Create(CultureInfo.InvariantCulture, $"{ratio:P0}");
}
