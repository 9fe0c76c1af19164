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
        foreach (var steps in all.Where(CanBeKept))
        {
            Keep(steps);
        }

        foreach (var steps in all)
        {
            Keep(steps);
        }
    }

    /// <summary>The folder in place of one of the archive.</summary>
    public string Of(string folder) => _kept[string.Join('/', DirectoryLabel.StepsFromArchive(folder))];

    private static bool CanBeKept(List<string> steps) =>
        steps.TrueForAll(step => DirectoryLabel.SafeStep(step) == step)
        && string.Join('/', steps).Length <= DirectoryLabel.MaxLength;

    private void Keep(List<string> steps)
    {
        var (original, kept) = ("", "");
        foreach (var step in steps)
        {
            var (above, beside) = (original, kept.Length == 0 ? "" : kept + "/");
            original = above.Length == 0 ? step : $"{above}/{step}";
            if (!_kept.TryGetValue(original, out var known))
            {
                known = Free(beside, DirectoryLabel.SafeStep(step));
                _taken.Add(known);
                _kept[original] = known;
            }

            kept = known;
        }
    }

    // What is longer than a folder can be is told by its beginning, which many may share.
    private string Free(string beside, string step)
    {
        var free = beside + FileLabel.Free(step, name => _taken.Contains(beside + name));
        for (var number = 0; free.Length > DirectoryLabel.MaxLength || _taken.Contains(free); number++)
        {
            free = DirectoryLabel.Shortened(beside + step, number);
        }

        return free;
    }
}
