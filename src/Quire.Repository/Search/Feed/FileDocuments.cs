using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Quire.Domain.Datasets;
using Quire.Repository.Access;
using Quire.Repository.Collections.Links;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Files;
using Quire.Repository.Files.Listing;
using Quire.Repository.Files.Periods;
using Quire.Repository.Files.Tables;
using Quire.Repository.Files.Tables.Editing;
using Quire.Repository.Files.Types;
using Quire.Repository.Search.Index;

namespace Quire.Repository.Search.Feed;

/// <summary>
/// What the index holds of files: one document for the newest released version that lists the file, and one for the draft where
/// the draft describes it differently.
/// </summary>
internal sealed class FileDocuments(RepositoryDb db, PermissionEvaluator permissions, LinkReach reach, TimeProvider time)
{
    /// <summary>How many variables of tables come together in memory, unless a single table has more.</summary>
    public const int MostVariables = 200_000;

    /// <summary>
    /// The documents of files in batches, a file in one of them: however many tables are wide, the names of few are in memory
    /// together.
    /// </summary>
    /// <param name="ids">The files.</param>
    /// <param name="most">How many variables the tables of a batch have together, unless a single one has more.</param>
    /// <param name="ct">Cancels.</param>
    public async IAsyncEnumerable<SearchBatch> BatchesAsync(
        IReadOnlyCollection<long> ids,
        int most,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var widths = await db
            .FileContents.Where(c => ids.Contains(c.FileId))
            .GroupBy(c => c.FileId)
            .Select(g => new { File = g.Key, Variables = g.Sum(c => (long)c.VariableCount) })
            .ToDictionaryAsync(w => w.File, w => w.Variables, ct);
        var together = new List<long>();
        var variables = 0L;
        foreach (var id in ids)
        {
            var more = widths.GetValueOrDefault(id);
            if (together.Count > 0 && variables + more > most)
            {
                yield return await OfAsync(together, ct);
                together = [];
                variables = 0;
            }

            together.Add(id);
            variables += more;
        }

        yield return await OfAsync(together, ct);
    }

    private async Task<SearchBatch> OfAsync(List<long> ids, CancellationToken ct)
    {
        var shown = await ShownAsync(ids, ct);
        var versions = shown.Select(s => s.Version).Distinct().ToList();
        var places = await reach.OfAsync([.. versions.Select(v => v.Dataset.Object).DistinctBy(o => o.Id)], ct);
        var readers = new Dictionary<DatasetVersionRecord, IReadOnlyList<string>>();
        foreach (var version in versions)
        {
            readers[version] = await permissions.ReadersAsync(version.Dataset.Object, Readership.NeededFor(version), ct);
        }

        var tables = await TablesAsync(shown.ConvertAll(s => s.Entry), ct);
        var documents = shown.ConvertAll(s =>
            Document(s.Entry, s.Version, readers[s.Version], places[s.Entry.DatasetId], tables.GetValueOrDefault(s.Entry.Id))
        );
        var written = documents.Select(d => d.Id).ToHashSet(StringComparer.Ordinal);
        return new(
            documents,
            [.. ids.SelectMany(id => new[] { DocumentIds.File(id), DocumentIds.FileDraft(id) }).Where(d => !written.Contains(d))]
        );
    }

    /// <summary>Which documents <see cref="BatchesAsync"/> gives, and of which revisions: no table is read for that.</summary>
    public async Task<IReadOnlyList<IndexedRevision>> RevisionsAsync(IReadOnlyCollection<long> ids, CancellationToken ct) =>
        (await ShownAsync(ids, ct)).ConvertAll(s => new IndexedRevision(IdOf(s.Entry, s.Version), s.Entry.Revision));

    // What is said of files, each with the version whose readers find it; what only older versions say is left out.
    private async Task<List<(FileEntryRecord Entry, DatasetVersionRecord Version)>> ShownAsync(
        IReadOnlyCollection<long> ids,
        CancellationToken ct
    )
    {
        var entries = await db
            .FileEntries.AsNoTracking()
            .Include(e => e.File)
                .ThenInclude(f => f.Object)
            .Include(e => e.End)
            .Where(e => ids.Contains(e.FileId))
            .ToListAsync(ct);
        var datasets = entries.Select(e => e.DatasetId).Distinct().ToList();
        var versions = (
            await db
                .Versions.AsNoTracking()
                .Include(v => v.Dataset)
                    .ThenInclude(d => d.Object)
                .Where(v => datasets.Contains(v.DatasetId) && v.State != VersionState.Deaccessioned)
                .ToListAsync(ct)
        ).ToLookup(v => v.DatasetId);
        var shown = new List<(FileEntryRecord, DatasetVersionRecord)>();
        foreach (var dataset in entries.GroupBy(e => e.DatasetId))
        {
            var released = versions[dataset.Key].Where(v => v.State == VersionState.Released).MaxBy(v => v.Sequence);
            var draft = versions[dataset.Key].SingleOrDefault(v => v.State == VersionState.Draft);
            foreach (var entry in dataset)
            {
                if (released is not null && IsIn(entry, released))
                {
                    shown.Add((entry, released));
                }
                else if (draft is not null && IsIn(entry, draft))
                {
                    shown.Add((entry, draft));
                }
            }
        }

        return shown;
    }

    private static string IdOf(FileEntryRecord entry, DatasetVersionRecord version) =>
        version.State == VersionState.Draft ? DocumentIds.FileDraft(entry.FileId) : DocumentIds.File(entry.FileId);

    private static bool IsIn(FileEntryRecord entry, DatasetVersionRecord version) =>
        FileListing.Lists(version, entry.FirstSequence, entry.End?.Sequence);

    // By entry; of tables that are closed nothing is found. One is unpacked at a time, and its names alone are kept.
    private async Task<Dictionary<long, TableNames>> TablesAsync(List<FileEntryRecord> entries, CancellationToken ct)
    {
        var open = entries.FindAll(e => e.ContentId is not null && FileAccessStatus.IsOpen(e, time.Today()));
        if (open.Count == 0)
        {
            return [];
        }

        long[] ids = [.. open.Select(e => e.ContentId!.Value).Distinct()];
        var documents = db
            .FileTables.AsNoTracking()
            .Where(t => EF.Parameter(ids).Contains(t.ContentId))
            .Select(t => new { t.ContentId, t.Document })
            .AsAsyncEnumerable();
        var found = new Dictionary<long, TableNames>();
        await foreach (var table in documents.WithCancellation(ct))
        {
            found[table.ContentId] = TableNames.Of(TableDocument.Unpack(table.Document));
        }

        var tables = open.Where(e => found.ContainsKey(e.ContentId!.Value))
            .ToDictionary(e => e.Id, e => found[e.ContentId!.Value]);
        await AddEditsAsync(open.FindAll(e => e.EditsId is not null && tables.ContainsKey(e.Id)), tables, ct);
        return tables;
    }

    private async Task AddEditsAsync(List<FileEntryRecord> entries, Dictionary<long, TableNames> tables, CancellationToken ct)
    {
        if (entries.Count == 0)
        {
            return;
        }

        long[] ids = [.. entries.Select(e => e.EditsId!.Value).Distinct()];
        var documents = await db
            .TableEdits.AsNoTracking()
            .Where(t => EF.Parameter(ids).Contains(t.Id))
            .ToDictionaryAsync(t => t.Id, t => t.Document, ct);
        foreach (var entry in entries.Where(e => documents.ContainsKey(e.EditsId!.Value)))
        {
            tables[entry.Id] = tables[entry.Id].With(VariableEdits.Unpack(documents[entry.EditsId!.Value]));
        }
    }

    private static void AddTable(List<SearchField> fields, FileEntryRecord entry, TableNames? table)
    {
        if (table is null)
        {
            return;
        }

        fields.Add(new(SearchFields.VariableName, SearchFieldType.Text, table.Names));
        fields.Add(new(SearchFields.VariableLabel, SearchFieldType.Text, table.Labels));
        fields.Add(Number(SearchFields.VariableCount, entry.Content!.VariableCount));
        fields.Add(Number(SearchFields.Observations, entry.Content.RowCount));
    }

    private static SearchField Number(string name, long number) =>
        new(name, SearchFieldType.Number, [number.ToString(CultureInfo.InvariantCulture)]);

    // As days since 1970.
    private static void AddDay(List<SearchField> fields, string name, DateOnly? day)
    {
        if (day is { } ends)
        {
            var days = ends.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;
            fields.Add(new(name, SearchFieldType.Number, [days.ToString(CultureInfo.InvariantCulture)]));
        }
    }

    private SearchDocument Document(
        FileEntryRecord entry,
        DatasetVersionRecord version,
        IReadOnlyList<string> readers,
        FoundPlaces places,
        TableNames? table
    )
    {
        var (file, draft) = (entry.File, version.State == VersionState.Draft);
        var item = file.Object;
        List<SearchField> fields =
        [
            .. CommonFields.Of(item, version.Dataset.Object.PersistentId?.ToString(), places),
            new(SearchFields.FileName, SearchFieldType.Text, [entry.Label]),
            // That a draft leaves a public file out is the draft's business: the public document does not tell.
            new(SearchFields.FileDeleted, SearchFieldType.Keyword, ["false"]),
        ];
        if (entry.Description is { } description)
        {
            fields.Add(new(SearchFields.FileDescription, SearchFieldType.Text, [description]));
        }

        AddTable(fields, entry, table);
        AddDay(fields, SearchFields.EmbargoEnd, file.EmbargoEnd);
        AddDay(fields, SearchFields.RetentionEnd, file.RetentionEnd);
        return new()
        {
            Id = IdOf(entry, version),
            EntityId = file.Id,
            Kind = SearchKind.File,
            Revision = entry.Revision,
            Collections = places.Collections,
            Readers = readers,
            PublicationStatuses = PublicationStatus.Of(version.State, item.PublishedAt is not null),
            Name = entry.Label,
            Descriptions = entry.Description is null ? [] : [entry.Description],
            Released = draft ? null : Instant.Of(item.PublishedAt),
            Created = Instant.Of(item.CreatedAt),
            Updated = Instant.Of(entry.UpdatedAt),
            PersistentId = item.PersistentId?.ToString(),
            Fields = fields,
            Payload = $"{entry.Id.ToString(CultureInfo.InvariantCulture)} {version.Id.ToString(CultureInfo.InvariantCulture)}",
            File = new()
            {
                ContentType = entry.ShownType,
                TypeGroup = FriendlyTypes.GroupOf(entry.ShownType),
                FriendlyType = FileTypes.Friendly(entry.ShownType),
                Size = entry.ShownSize,
                ChecksumType = file.ChecksumType,
                ChecksumValue = file.Checksum,
                Unf = table is null ? null : entry.Content!.Unf,
                Tags = entry.Categories,
                TabularTags = entry.TabularTags,
                Access = FileAccessStatus.Of(entry, time.Today()),
                Restricted = entry.Restricted,
            },
        };
    }

    // What a table is found by; a label nobody gave is the name again, and costs no more.
    private sealed record TableNames(IReadOnlyList<string> Names, IReadOnlyList<string> Labels)
    {
        public static TableNames Of(TableDocument document) =>
            new([.. document.Variables.Select(v => v.Name)], [.. document.Variables.Select(v => v.ShownLabel)]);

        public TableNames With(VariableEdits edits) =>
            this with
            {
                Labels = [.. Labels.Select((l, i) => edits.Variables.GetValueOrDefault(i)?.Label ?? l)],
            };
    }
}
