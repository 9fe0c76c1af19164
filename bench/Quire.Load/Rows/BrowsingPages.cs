using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Quire.Load.Rows;

/// <summary>
/// Pages for people, each against bare Kestrel sending the same bytes: as a guest, who gets what is kept, and as the superuser,
/// signed in, for whom each is made anew; and what a minute of many guests at once looks like.
/// </summary>
internal static class BrowsingPages
{
    private const int Connections = 16;
    private const int Some = 1_500;
    private const int GuestsPerSecond = 500;
    private static readonly TimeSpan Rush = TimeSpan.FromMinutes(1);

    public static async Task<IReadOnlyList<LoadRow>> MeasureAsync(LoadOptions options)
    {
        await using var quire = await ServerUnderTest.QuireAsync();
        var pages = await FillAsync(quire, options);
        using var guest = quire.As("");
        using var curator = await SignedInAsync(quire);
        var rows = new List<LoadRow>();
        foreach (var (what, path) in pages)
        {
            foreach (var (who, http) in new[] { ("guest", guest), ("superuser", curator) })
            {
                rows.Add(await RowAsync(quire, http, what, who, path, options));
            }
        }

        var (p99, failed) = await OpenLoop.RunAsync(guest, [.. pages.Select(p => p.Path)], GuestsPerSecond, Rush);
        rows.Add(
            new(
                $"{GuestsPerSecond} pages a second for a minute, guests, 99th percentile",
                Figure.Milliseconds(p99),
                string.Create(CultureInfo.InvariantCulture, $"{failed} not answered"),
                "-",
                "below 500 ms, all answered"
            )
        );
        return rows;
    }

    private static async Task<LoadRow> RowAsync(
        ServerUnderTest quire,
        HttpClient http,
        string what,
        string who,
        string path,
        LoadOptions options
    )
    {
        var bytes = await http.GetByteArrayAsync(path);
        await using var bare = await ServerUnderTest.BareAsync(bytes);
        using var plain = bare.Client();
        _ = await ClosedLoop.RunAsync(plain, "/bytes", Connections, options.Duration / 5);
        var (reference, _) = await ClosedLoop.RunAsync(plain, "/bytes", Connections, options.Duration / 2);
        _ = await ClosedLoop.RunAsync(http, path, Connections, options.Duration / 5);
        var (begun, clock) = (quire.Processor, Stopwatch.StartNew());
        var (rate, p95) = await ClosedLoop.RunAsync(http, path, Connections, options.Duration / 2);
        var processor = (quire.Processor - begun) / (rate * clock.Elapsed.TotalSeconds);
        return new(
            string.Create(CultureInfo.InvariantCulture, $"page: {what}, {who}, {bytes.Length:N0} bytes"),
            $"{Figure.PerSecond(rate)}, {Figure.Milliseconds(p95)} at the 95th percentile, {Figure.Microseconds(processor)} of processor",
            $"{Figure.PerSecond(reference)}, bare Kestrel",
            Figure.Ratio(rate / reference),
            "at most 60 KB for a guest"
        );
    }

    private static async Task<IReadOnlyList<(string What, string Path)>> FillAsync(ServerUnderTest quire, LoadOptions options)
    {
        using var http = quire.Client();
        await Deposits.CollectionAsync(http, "pages");
        for (var i = 0; i < options.PerCollection; i++)
        {
            await Deposits.AskToPublishAsync(http, await Deposits.DatasetAsync(http, $"Nests on coast {i}", collection: "pages"));
        }

        var some = await FilledAsync(http, "Some files", Some);
        var many = await FilledAsync(http, "Many files", options.Files);
        var files = await http.GetFromJsonAsync<JsonObject>($"/api/datasets/{some}/versions/:latest/files?limit=1");
        var file = files!["data"]![0]!["dataFile"]!["id"]!.GetValue<long>();
        return
        [
            ("the first one", "/"),
            ("a collection", "/dataverse/pages"),
            ("a search", "/search?q=coast"),
            ($"a dataset of {Some} files", $"/dataset/{await Deposits.PersistentIdAsync(http, some)}"),
            (
                string.Create(CultureInfo.InvariantCulture, $"a dataset of {options.Files:N0} files"),
                $"/dataset/{await Deposits.PersistentIdAsync(http, many)}"
            ),
            ("a file", $"/file/{file}"),
        ];
    }

    private static async Task<long> FilledAsync(HttpClient http, string title, int files)
    {
        var dataset = await Deposits.DatasetAsync(http, title, collection: "pages");
        await Deposits.FillAsync(http, dataset, files);
        await Deposits.PublishAsync(http, dataset);
        return dataset;
    }

    // Pages take no token: somebody signs in as in a browser.
    private static async Task<HttpClient> SignedInAsync(ServerUnderTest quire)
    {
        const string Name = "curator";
        const string Password = "quite-a-secret-curator";
        using (var http = quire.Client())
        {
            await Deposits.AccountAsync(http, Name);
            using var made = await http.PostAsync($"/api/admin/superuser/{Name}", null);
            made.EnsureSuccessStatusCode();
        }

        var person = quire.As("");
        using var form = new HttpRequestMessage(HttpMethod.Post, "/account/sign-in")
        {
            Content = new FormUrlEncodedContent([new("username", Name), new("password", Password), new("returnTo", "/")]),
        };
        form.Headers.Add("Origin", quire.Address.GetLeftPart(UriPartial.Authority));
        form.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var answer = await person.SendAsync(form);
        answer.EnsureSuccessStatusCode();
        return person;
    }
}
