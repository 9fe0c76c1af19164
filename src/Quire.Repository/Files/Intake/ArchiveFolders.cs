using Quire.Domain.Files;

namespace Quire.Repository.Files.Intake;

/// <summary>
/// The folders of an archive as they are kept. Two folders never become one: where a name has to be changed and is taken, it gets
/// a number. A folder that can keep its name keeps it, wherever it stands in the archive.
/// </summary>
internal sealed class ArchiveFolders
{
    private readonly Dictionary<string, string> _kept = new(StringComparer.Ordinal) { [""] = "" };
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <param name="folders">Every folder members lie in, as the archive has them.</param>
    public ArchiveFolders(IEnumerable<string> folders)
    {
        var all = folders.Select(f => DirectoryLabel.StepsFromArchive(f).ToList()).ToList();
        foreach (var steps in all.Where(s => s.TrueForAll(step => DirectoryLabel.SafeStep(step) == step)))
        {
            Keep(steps);
        }

        foreach (var steps in all)
        {
            Keep(steps);
        }
    }

    /// <summary>The folder in place of one of the archive.</summary>
    public string Of(string folder)
    {
        var kept = _kept[string.Join('/', DirectoryLabel.StepsFromArchive(folder))];
        // What is longer than a folder can be is told by its beginning.
        return DirectoryLabel.FromArchive(kept);
    }

    private void Keep(List<string> steps)
    {
        var (original, kept) = ("", "");
        foreach (var step in steps)
        {
            var (above, beside) = (original, kept.Length == 0 ? "" : kept + "/");
            original = above.Length == 0 ? step : $"{above}/{step}";
            if (!_kept.TryGetValue(original, out var known))
            {
                known = beside + FileLabel.Free(DirectoryLabel.SafeStep(step), name => _taken.Contains(beside + name));
                _taken.Add(known);
                _kept[original] = known;
            }

            kept = known;
        }
    }
}
