using Microsoft.EntityFrameworkCore;
using Quire.Domain.Datasets;
using Quire.Repository.Collections;
using Quire.Repository.Data;
using Quire.Repository.Data.Metrics;

namespace Quire.Repository.Measures.Counting;

/// <summary>What is to be counted of the released versions of a dataset.</summary>
internal sealed class ReleasedFacts(RepositoryDb db)
{
    public async Task<List<MeasureChange>> OfAsync(long dataset, CancellationToken ct)
    {
        var found = new List<MeasureChange>();
        var released = new Dictionary<int, DateTime>();
        IReadOnlyList<string> subjects = [];
        var versions = db
            .Versions.AsNoTracking()
            .Where(v => v.DatasetId == dataset && v.State == VersionState.Released)
            .OrderBy(v => v.Sequence)
            .Select(v => new
            {
                v.Sequence,
                v.ReleasedAt,
                v.CreatedAt,
                v.Metadata,
            })
            .AsAsyncEnumerable();
        await foreach (var version in versions.WithCancellation(ct))
        {
            var at = version.ReleasedAt ?? version.CreatedAt;
            if (released.Count == 0)
            {
                found.Add(new(Measure.Datasets, Periods.DayOf(at), "", 1));
            }

            released.Add(version.Sequence, at);
            var now = CollectionSubjects.Of(version.Metadata);
            var month = Periods.MonthOf(at);
            found.AddRange(now.Except(subjects).Select(s => new MeasureChange(Measure.DatasetsBySubject, month, s, 1)));
            found.AddRange(subjects.Except(now).Select(s => new MeasureChange(Measure.DatasetsBySubject, month, s, -1)));
            subjects = now;
        }

        if (released.Count > 0)
        {
            foreach (var files in await FilesAsync(dataset, ct))
            {
                var at = released[files.Sequence];
                found.Add(new(Measure.Files, Periods.DayOf(at), "", files.Amount, files.Bytes));
                found.Add(new(Measure.FilesByType, Periods.MonthOf(at), files.ContentType, files.Amount, files.Bytes));
            }
        }

        return found;
    }

    // Each file with the first released version that has it, in whatever entry.
    private Task<List<ReleasedFiles>> FilesAsync(long dataset, CancellationToken ct) =>
        db
            .Database.SqlQuery<ReleasedFiles>(
                $"""
                SELECT f.sequence, f.content_type, COUNT(*) AS amount, CAST(SUM(f.size) AS bigint) AS bytes
                FROM (
                  SELECT d.id, d.content_type, d.size, MIN((
                    SELECT MIN(v.sequence) FROM dataset_versions v
                    WHERE v.dataset_id = {dataset} AND v.state = {(int)VersionState.Released} AND v.sequence >= e.first_sequence
                      AND (x.sequence IS NULL OR v.sequence < x.sequence))) AS sequence
                  FROM file_metadata e
                  JOIN data_files d ON d.id = e.file_id
                  LEFT JOIN file_metadata_ends x ON x.entry_id = e.id
                  WHERE e.dataset_id = {dataset}
                  GROUP BY d.id, d.content_type, d.size) f
                WHERE f.sequence IS NOT NULL
                GROUP BY f.sequence, f.content_type
                """
            )
            .ToListAsync(ct);
}
