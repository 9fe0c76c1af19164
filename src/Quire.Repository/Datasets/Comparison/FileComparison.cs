namespace Quire.Repository.Datasets.Comparison;

/// <summary>How the files of two versions differ.</summary>
/// <param name="Added">Files the older version does not list.</param>
/// <param name="Removed">Files the newer version does not list any more.</param>
/// <param name="Replaced">Files that others took the place of.</param>
/// <param name="Changed">Files both list, described differently.</param>
public sealed record FileComparison(
    IReadOnlyList<ComparedFile> Added,
    IReadOnlyList<ComparedFile> Removed,
    IReadOnlyList<FilePair> Replaced,
    IReadOnlyList<FilePair> Changed
)
{
    /// <summary>Tables both list, of whose variables something else is said.</summary>
    public IReadOnlyList<FilePair> Retold { get; private init; } = [];

    /// <summary>Compares two versions of a dataset.</summary>
    /// <param name="files">At least those descriptions that only one of the versions has.</param>
    /// <param name="older">Sequence of the older version.</param>
    /// <param name="newer">Sequence of the newer version.</param>
    /// <param name="same">What was said of variables twice in the same words; see <see cref="ComparedFiles"/>.</param>
    public static FileComparison Of(IEnumerable<ComparedFile> files, int older, int newer, IReadOnlySet<(long, long)> same)
    {
        var (gone, come) = (new Dictionary<long, ComparedFile>(), new List<ComparedFile>());
        foreach (var file in files)
        {
            switch (file.IsIn(older), file.IsIn(newer))
            {
                case (true, false):
                    gone[file.FileId] = file;
                    break;
                case (false, true):
                    come.Add(file);
                    break;
                default:
                    break;
            }
        }

        var (added, changed, replaced) = (new List<ComparedFile>(), new List<FilePair>(), new List<FilePair>());
        var others = new List<ComparedFile>();
        foreach (var file in come)
        {
            if (gone.Remove(file.FileId, out var before))
            {
                changed.Add(new(before, file));
            }
            else
            {
                others.Add(file);
            }
        }

        var chains = gone.Values.ToLookup(f => f.ChainId);
        foreach (var file in others)
        {
            if (chains[file.ChainId].FirstOrDefault(f => gone.ContainsKey(f.FileId)) is { } before)
            {
                gone.Remove(before.FileId);
                replaced.Add(new(before, file));
            }
            else
            {
                added.Add(file);
            }
        }

        return new(added, [.. gone.Values.OrderBy(f => f.FileId)], replaced, [.. changed.Where(c => c.Changes.Count > 0)])
        {
            Retold = [.. changed.Where(c => c.SayOtherwise(same))],
        };
    }
}
