using Microsoft.EntityFrameworkCore;
using Quire.Domain.Datasets;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;

namespace Quire.Repository.Notifications;

/// <summary>Looks up what everybody sees datasets and files called.</summary>
public sealed class NamesSeen(RepositoryDb db)
{
    /// <summary>Those of some objects; as many statements for any number.</summary>
    public async Task<SeenNames> OfAsync(IReadOnlyCollection<RepositoryObject> objects, CancellationToken ct)
    {
        var names = await TitlesAsync(IdsOf(objects, ObjectKind.Dataset), ct);
        foreach (var (file, label) in await LabelsAsync(IdsOf(objects, ObjectKind.File), ct))
        {
            names[file] = label;
        }

        return new(names);
    }

    private static List<long> IdsOf(IReadOnlyCollection<RepositoryObject> objects, ObjectKind kind) =>
        [.. objects.Where(o => o.Kind == kind && o.PublishedAt is not null).Select(o => o.Id)];

    private async Task<Dictionary<long, string>> TitlesAsync(List<long> datasets, CancellationToken ct)
    {
        if (datasets.Count == 0)
        {
            return [];
        }

        var released = await db.NewestReleasedOfEach()
            .Where(v => datasets.Contains(v.DatasetId))
            .Select(v => new { v.DatasetId, v.Title })
            .ToListAsync(ct);
        return released.ToDictionary(r => r.DatasetId, r => r.Title);
    }

    private async Task<Dictionary<long, string>> LabelsAsync(List<long> files, CancellationToken ct)
    {
        if (files.Count == 0)
        {
            return [];
        }

        // The newest of those that any released version lists.
        var listed = await db
            .FileEntries.Where(e =>
                files.Contains(e.FileId)
                && db.Versions.Any(v =>
                    v.DatasetId == e.DatasetId
                    && v.State == VersionState.Released
                    && v.Sequence >= e.FirstSequence
                    && (e.End == null || v.Sequence < e.End.Sequence)
                )
            )
            .Select(e => new
            {
                e.FileId,
                e.FirstSequence,
                e.Label,
            })
            .ToListAsync(ct);
        return listed.GroupBy(l => l.FileId).ToDictionary(g => g.Key, g => g.MaxBy(l => l.FirstSequence)!.Label);
    }
}
