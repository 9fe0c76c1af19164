using Microsoft.EntityFrameworkCore;
using Quire.Domain.Files;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Files.Listing;

namespace Quire.Repository.Files.Describing;

/// <summary>Sees that no folder of a draft has two files of one name.</summary>
public sealed class FreeLabels(RepositoryDb db)
{
    /// <summary>Whether a folder has a file of that name.</summary>
    public Task<bool> IsTakenAsync(DatasetVersionRecord draft, string folder, string label, CancellationToken ct) =>
        db.EntriesOf(draft).AnyAsync(e => e.Label == label && e.DirectoryLabel == folder, ct);

    /// <summary>
    /// For each of some new files its name, or the first numbered variant of it that neither the folder nor a file before it has.
    /// One statement, two where names clash, however many files.
    /// </summary>
    public async Task<IReadOnlyList<string>> ChooseAsync(
        DatasetVersionRecord draft,
        IReadOnlyList<(string Folder, string Label)> wanted,
        CancellationToken ct
    )
    {
        var taken = await TakenAsync(draft, wanted, ct);
        var clashing = wanted.GroupBy(w => w).Where(g => g.Count() > 1 || taken.Contains(g.Key)).Select(g => g.Key).ToList();
        if (clashing.Count > 0)
        {
            taken.UnionWith(await VariantsAsync(draft, clashing, ct));
        }

        var chosen = new List<string>(wanted.Count);
        foreach (var (folder, label) in wanted)
        {
            var free = FileLabel.Free(label, candidate => taken.Contains((folder, candidate)));
            taken.Add((folder, free));
            chosen.Add(free);
        }

        return chosen;
    }

    /// <summary>The paths of files of the draft that have one of the names. One statement.</summary>
    public async Task<HashSet<(string Folder, string Label)>> TakenAsync(
        DatasetVersionRecord draft,
        IReadOnlyList<(string Folder, string Label)> wanted,
        CancellationToken ct
    )
    {
        var labels = wanted.Select(w => w.Label).Distinct(StringComparer.Ordinal).ToList();
        // By name, of which there are few, whatever the versions: asked for those of the draft a database may walk through all
        // its files.
        var same = await db
            .FileEntries.Where(e => e.DatasetId == draft.DatasetId && EF.Parameter(labels).Contains(e.Label))
            .Select(e => new
            {
                e.DirectoryLabel,
                e.Label,
                e.FirstSequence,
                End = (int?)e.End!.Sequence,
            })
            .ToListAsync(ct);
        return [.. same.Where(e => FileListing.Lists(draft, e.FirstSequence, e.End)).Select(s => (s.DirectoryLabel, s.Label))];
    }

    // The variants of one name are few; where many names clash, the names of their folders are read together.
    private async Task<IEnumerable<(string Folder, string Label)>> VariantsAsync(
        DatasetVersionRecord draft,
        List<(string Folder, string Label)> clashing,
        CancellationToken ct
    )
    {
        var folders = clashing.ConvertAll(c => c.Folder).Distinct(StringComparer.Ordinal).ToList();
        var inside = db.EntriesOf(draft).Where(e => EF.Parameter(folders).Contains(e.DirectoryLabel));
        if (clashing.Count == 1)
        {
            var stem = FileLabel.Stem(clashing[0].Label) + "-";
            inside = inside.Where(e => e.Label.StartsWith(stem));
        }

        return (await inside.Select(e => new { e.DirectoryLabel, e.Label }).ToListAsync(ct)).Select(e =>
            (e.DirectoryLabel, e.Label)
        );
    }
}
