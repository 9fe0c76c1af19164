using System.Diagnostics;
using System.Globalization;
using Quire.Repository.Search;
using Quire.Repository.Search.Index;
using Quire.Search.Lucene;

namespace Quire.Load.Rows;

/// <summary>The embedded index alone, filled with made-up datasets in the size of the largest installations.</summary>
internal static class LargeIndex
{
    private const int Batch = 5_000;
    private const int Queries = 200;

    private static readonly string[] Words =
    [
        "coast",
        "bird",
        "nest",
        "temperature",
        "survey",
        "panel",
        "household",
        "income",
        "protein",
        "glacier",
        "election",
        "archive",
        "soil",
        "river",
        "speech",
    ];

    private static readonly string[] Facets =
    [
        "subject_ss",
        "authorName_ss",
        "keywordValue_ss",
        "language_ss",
        "kindOfData_ss",
        "producerName_ss",
        "country_ss",
        "publicationStatus",
    ];

    private static readonly SearchSchema Schema = new([
        new("title", SearchFieldType.Text, null),
        .. Facets
            .Where(f => f.EndsWith("_ss", StringComparison.Ordinal))
            .Select(f => new SearchSchemaField(f[..^3], SearchFieldType.Text, f)),
    ]);

    public static async Task<IReadOnlyList<LoadRow>> MeasureAsync(LoadOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("quire-load-index-");
        var index = LuceneSearchIndex.Open(new() { Folder = folder.FullName }, TimeProvider.System);
        var filling = await Figure.TimeAsync(() => FillAsync(index, options.Datasets));
        var times = new List<double>();
        for (var i = 0; i < Queries; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            await index.SearchAsync(Query(i), CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }

        var visible = new List<double>();
        for (var i = 0; i < 50; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            index.Apply(SearchBatch.Of(Dataset(i, new Random(i))), options.Datasets + i);
            visible.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }

        var sorted = times.Order().ToList();
        await index.DisposeAsync();
        folder.Delete(recursive: true);
        return
        [
            new(
                $"search with 8 facets, {options.Datasets} datasets, 95th percentile",
                Figure.Milliseconds(sorted[(int)(Queries * 0.95)]),
                $"{Figure.Milliseconds(sorted[Queries / 2])} median",
                "-",
                "below 100 ms at 250,000"
            ),
            new(
                $"an update becomes visible, {options.Datasets} datasets",
                Figure.Milliseconds(Figure.Median(visible)),
                "-",
                "-",
                "-"
            ),
            new($"building the index of {options.Datasets} datasets", Figure.Seconds(filling), "-", "-", "-"),
        ];
    }

    private static async Task FillAsync(ISearchIndex index, int datasets)
    {
        var random = new Random(1);
        await using var rebuild = index.BeginRebuild();
        for (var done = 0; done < datasets; done += Batch)
        {
            rebuild.Add([.. Enumerable.Range(done, Math.Min(Batch, datasets - done)).Select(i => Dataset(i, random))]);
        }

        await rebuild.CompleteAsync(datasets, CancellationToken.None);
    }

    // One word in fifteen is in about a third of the titles: the queries have many hits, as those of people do.
    private static SearchQuery Query(int i) =>
        new()
        {
            Text = i % 4 == 0 ? "*" : Words[i % Words.Length],
            Readers = SearchReaders.Anyone,
            Schema = Schema,
            Facets = Facets,
            Filters = i % 3 == 0 ? [$"subject:\"Subject {i % 14}\""] : [],
        };

    private static SearchDocument Dataset(int id, Random random)
    {
        string Pick(string name, int of) =>
            string.Create(CultureInfo.InvariantCulture, $"{name} {(int)(of * Math.Pow(random.NextDouble(), 2))}");
        var title = string.Join(' ', Enumerable.Range(0, 6).Select(_ => Words[random.Next(Words.Length)]));
        return new()
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"dataset_{id}"),
            EntityId = id,
            Kind = SearchKind.Dataset,
            Readers = [SearchReaders.Public],
            PublicationStatuses = ["Published"],
            Name = title,
            Descriptions = [string.Join(' ', Enumerable.Range(0, 40).Select(_ => Words[random.Next(Words.Length)]))],
            Fields =
            [
                new("title", SearchFieldType.Text, [title]),
                Facet("subject", Pick("Subject", 14)),
                Facet("authorName", Pick("Author", 60_000)),
                Facet("keywordValue", Pick("Keyword", 20_000)),
                Facet("language", Pick("Language", 40)),
                Facet("kindOfData", Pick("Kind", 300)),
                Facet("producerName", Pick("Producer", 5_000)),
                Facet("country", Pick("Country", 190)),
            ],
        };
    }

    private static SearchField Facet(string name, string value) =>
        new(name, SearchFieldType.Text, [value]) { FacetName = name + "_ss" };
}
