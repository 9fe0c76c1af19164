using Quire.Repository.Search;
using Quire.Repository.Search.Found;
using Quire.Repository.Search.Index;
using Quire.Search.Lucene;

namespace Quire.Search.Tests;

/// <summary>An index in a folder of its own, with short forms for asking it.</summary>
internal sealed class TestIndex : IAsyncDisposable
{
    public static readonly SearchSchema Schema = new([
        new("title", SearchFieldType.Text, null),
        new("authorName", SearchFieldType.Text, "authorName_ss"),
        new("subject", SearchFieldType.Text, "subject_ss"),
        new("dsDescriptionValue", SearchFieldType.Text, null),
        new("productionDate", SearchFieldType.Date, "productionDate_s"),
        new("coverage.Depth", SearchFieldType.Number, null),
        new("softwareName", SearchFieldType.Keyword, null),
    ]);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("quire-search-");
    private readonly List<DirectoryInfo> _copies = [];
    private long _sequence;

    public TestIndex(params SearchDocument[] documents)
    {
        Index = Open(_folder.FullName);
        if (documents.Length > 0)
        {
            Put(documents);
        }
    }

    public ISearchIndex Index { get; private set; }

    public string Folder => _folder.FullName;

    /// <summary>The number of the last change.</summary>
    public long LastSequence => _sequence;

    /// <summary>What the index does every so often.</summary>
    public Task LookAsync() => Index.CommitAsync(TestContext.Current.CancellationToken);

    public static ISearchIndex Open(string folder) =>
        LuceneSearchIndex.Open(new SearchIndexOptions { Folder = folder, CommitInterval = TimeSpan.Zero }, TimeProvider.System);

    public void Put(params SearchDocument[] documents) => Index.Apply(SearchBatch.Of(documents), ++_sequence);

    public void Remove(params string[] ids) => Index.Apply(SearchBatch.Without(ids), ++_sequence);

    public static SearchQuery Query(string text, params string[] filters) =>
        new()
        {
            Text = text,
            Filters = filters,
            Readers = SearchReaders.Anyone,
            Schema = Schema,
            PerPage = 100,
        };

    public Task<SearchResults> Search(SearchQuery query) => Index.SearchAsync(query, TestContext.Current.CancellationToken);

    public Task<SearchResults> Search(string text, params string[] filters) => Search(Query(text, filters));

    /// <summary>Ids found, in order of the alphabet.</summary>
    public async Task<string[]> Find(SearchQuery query) =>
        [.. (await Search(query)).Hits.Select(h => h.Id).Order(StringComparer.Ordinal)];

    public Task<string[]> Find(string text, params string[] filters) => Find(Query(text, filters));

    /// <summary>The files as they are on the disk now, as a crash would leave them.</summary>
    public string CopyFiles()
    {
        var copy = Directory.CreateTempSubdirectory("quire-search-copy-");
        _copies.Add(copy);
        foreach (var file in _folder.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy.FullName, Path.GetRelativePath(Folder, file.FullName));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (file.Name is not ("lock" or "write.lock"))
            {
                file.CopyTo(target);
            }
        }
        return copy.FullName;
    }

    public async Task Reopen()
    {
        await Index.DisposeAsync();
        Index = Open(Folder);
    }

    /// <summary>Gives the present documents a generation that counts as complete.</summary>
    public async Task Complete(params SearchDocument[] documents)
    {
        await using var rebuild = Index.BeginRebuild();
        rebuild.Add(documents);
        await rebuild.CompleteAsync(++_sequence, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Index.DisposeAsync();
        foreach (var folder in _copies.Append(_folder).Where(f => Directory.Exists(f.FullName)))
        {
            folder.Delete(recursive: true);
        }
    }
}
