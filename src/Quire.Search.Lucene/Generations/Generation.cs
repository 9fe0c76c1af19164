using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Microsoft.Extensions.Logging;

namespace Quire.Search.Lucene.Generations;

/// <summary>One complete index in one folder, open for writing and searching.</summary>
internal sealed class Generation : IDisposable
{
    private const string SequenceKey = "sequence";
    private const string LayoutKey = "layout";

    /// <summary>Raised whenever documents or analysis change shape; an index of another layout is rebuilt.</summary>
    private const string Layout = "3";

    private const double LargestCachedSegment = 5;
    private const double CacheMegabytes = 32;

    private readonly NRTCachingDirectory _directory;
    private readonly IndexWriter _writer;
    private readonly SearcherManager _searchers;
    private readonly System.Threading.Lock _committing = new();
    private CommittedFiles _files;

    private Generation(string folder, NRTCachingDirectory directory, IndexWriter writer)
    {
        Folder = folder;
        _directory = directory;
        _writer = writer;
        _searchers = new SearcherManager(writer, applyAllDeletes: true, new Searchers());
        CommittedSequence = SequenceOf(writer.CommitData);
        _files = CommittedFiles.Of(folder, directory);
    }

    public string Folder { get; }

    /// <summary>The writer gives up for good when it cannot tell what is on the disk.</summary>
    public bool IsBroken => _writer.IsClosed;

    /// <summary>Set when what it holds cannot be relied on any more; nothing is written to it then.</summary>
    public bool IsLost { get; set; }

    public FacetCounter Facets { get; private init; } = new();

    public long CommittedSequence { get; private set; }

    /// <summary>What somebody else did to the files on the disk; null when nothing.</summary>
    public string? FindChange()
    {
        // While a commit is written the files of the one before may go; what is wrong then the commit finds by itself.
        if (!_committing.TryEnter())
        {
            return null;
        }
        try
        {
            return _files.FindChange();
        }
        finally
        {
            _committing.Exit();
        }
    }

    /// <summary>Opens the folder's index, or an empty one when there is none.</summary>
    public static Generation Open(string folder, double bufferMegabytes, Action<Exception> mergeFailed)
    {
        // A write must be findable at once but durable only with the next commit: small new segments stay in memory until then.
        var directory = new NRTCachingDirectory(
            FSDirectory.Open(new DirectoryInfo(folder)),
            LargestCachedSegment,
            CacheMegabytes
        );
        var facets = new FacetCounter();
        try
        {
            var config = new IndexWriterConfig(WordAnalyzer.Version, WordAnalyzer.Indexing)
            {
                OpenMode = OpenMode.CREATE_OR_APPEND,
                RAMBufferSizeMB = bufferMegabytes,
                Similarity = new BM25Similarity(),
                MergedSegmentWarmer = new FacetWarmer(facets),
                MergeScheduler = new WatchedMerges(mergeFailed),
            };
            return new Generation(folder, directory, new IndexWriter(directory, config)) { Facets = facets };
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    /// <summary>Why the index in the folder cannot be used; null when it can.</summary>
    public static string? FindFault(string folder, long verifyBytes)
    {
        try
        {
            using var directory = FSDirectory.Open(new DirectoryInfo(folder));
            using var reader = DirectoryReader.Open(directory);
            if (!reader.IndexCommit.UserData.TryGetValue(LayoutKey, out var layout) || layout != Layout)
            {
                return "The search index has the layout of another version.";
            }
            if (directory.ListAll().Sum(directory.FileLength) <= verifyBytes)
            {
                foreach (var leaf in reader.Leaves)
                {
                    leaf.AtomicReader.CheckIntegrity();
                }
            }
            return null;
        }
        catch (Exception e) when (IsDamage(e))
        {
            return $"The search index cannot be read: {e.Message}";
        }
    }

    // A damaged file shows itself as whatever its reader stumbles over.
    public static bool IsDamage(Exception e) =>
        e
            is IOException
                or ArgumentException
                or InvalidOperationException
                or IndexOutOfRangeException
                or OverflowException
                or FormatException
                or OutOfMemoryException
                or NullReferenceException
                or UnauthorizedAccessException
                or KeyNotFoundException;

    /// <summary>Whether a failure means that the index itself is lost, and not only what was to be written.</summary>
    public bool IsLostBy(Exception e) =>
        IsBroken
        || e is IOException or UnauthorizedAccessException or ObjectDisposedException
        || (e.InnerException is { } cause && IsLostBy(cause));

    /// <summary>
    /// Reads every byte of what can be searched; throws what <see cref="IsDamage"/> knows where it is not what was written.
    /// </summary>
    public void Verify()
    {
        using var snapshot = Acquire();
        foreach (var leaf in snapshot.Searcher.IndexReader.Leaves)
        {
            leaf.AtomicReader.CheckIntegrity();
        }
    }

    /// <summary>Bytes on the disk and waiting to go there.</summary>
    public long Length => _directory.ListAll().Sum(_directory.FileLength);

    /// <summary>
    /// Writes a document. One nobody finds is better than an index nobody can search: the log is told of what cannot be written.
    /// </summary>
    public void Write(SearchDocument document, ILogger log)
    {
        try
        {
            _writer.UpdateDocument(new Term(IndexNames.Id, document.Id), DocumentBuilder.Build(document));
        }
        catch (Exception e) when (IsDamage(e) && !IsLostBy(e))
        {
            SearchLog.NotIndexed(log, document.Id, e);
        }
    }

    public void Delete(string id) => _writer.DeleteDocuments(new Term(IndexNames.Id, id));

    public void Refresh() => _searchers.MaybeRefreshBlocking();

    /// <summary>
    /// Stores the sequence with everything written so far. Writes that slip in after the number is set do no harm.
    /// </summary>
    public void Commit(long sequence)
    {
        _writer.SetCommitData(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [SequenceKey] = sequence.ToString(CultureInfo.InvariantCulture),
                [LayoutKey] = Layout,
            }
        );
        lock (_committing)
        {
            _writer.Commit();
            _files = CommittedFiles.Of(Folder, _directory);
        }
        CommittedSequence = sequence;
    }

    /// <summary>The state of this moment, held until disposed of.</summary>
    /// <exception cref="ObjectDisposedException">Another generation has taken its place.</exception>
    public Snapshot Acquire() => new(_searchers, _searchers.Acquire(), Facets);

    /// <summary>
    /// Closes without committing, whatever state it is in; searches under way finish on the snapshot they hold.
    /// </summary>
    public void Dispose()
    {
        Try(_searchers.Dispose);
        Try(_writer.Rollback);
        Try(_directory.Dispose);
    }

    private static void Try(Action close)
    {
        try
        {
            close();
        }
        catch (Exception e) when (IsDamage(e))
        {
            // What cannot be closed any more cannot be kept either.
        }
    }

    private static long SequenceOf(IDictionary<string, string> data) =>
        data.TryGetValue(SequenceKey, out var text)
        && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? sequence
            : 0;

    private sealed class Searchers : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) =>
            new PublicSearcher(reader) { Similarity = new BM25Similarity() };
    }
}
