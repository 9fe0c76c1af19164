namespace Quire.Client;

/// <summary>
/// What a folder on disk holds, at any depth. Links to files stand for the files; links to folders, which may lead in circles or
/// out of the folder, and what is no file at all are left out with a word. Nothing is opened.
/// </summary>
internal static class LocalFolder
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    private const string UnderWay = "Its name ends as those of downloads under way do (.part).";

    /// <summary>
    /// Everything but folders, in the order of the paths. Files ending in <c>.part</c> are downloads under way, and are left out
    /// with a word.
    /// </summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IReadOnlyList<LocalEntry> Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"There is no folder '{folder}'.");
        }

        var entries = new List<LocalEntry>();
        var open = new Stack<string>([folder]);
        while (open.TryPop(out var at))
        {
            try
            {
                foreach (var info in new DirectoryInfo(at).EnumerateFileSystemInfos("*", Everything))
                {
                    if (info is DirectoryInfo && info.LinkTarget is null)
                    {
                        open.Push(info.FullName);
                    }
                    else
                    {
                        var isPart = info.Name.EndsWith(PartNames.Ending, StringComparison.Ordinal);
                        entries.Add(new(PathIn(folder, info.FullName), FolderAction.Skip, isPart ? UnderWay : WhyLeftOut(info)));
                    }
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                entries.Add(new(PathIn(folder, at), FolderAction.Refuse, $"The folder cannot be read: {e.Message}"));
            }
        }

        return [.. entries.OrderBy(e => e.Path, StringComparer.Ordinal)];
    }

    /// <summary>Some files of it, whatever they are called.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="paths">Their paths in it.</param>
    public static IReadOnlyList<LocalEntry> Named(string folder, IReadOnlyList<string> paths) =>
        [
            .. paths
                .Select(p => (Path: p, Info: new FileInfo(Path.Combine(folder, p))))
                .Select(f =>
                    f.Info.Exists || f.Info.LinkTarget is not null
                        ? new LocalEntry(f.Path, FolderAction.Skip, WhyLeftOut(f.Info))
                        : new LocalEntry(f.Path, FolderAction.Refuse, "There is no such file.")
                ),
        ];

    private static string PathIn(string folder, string full) =>
        Path.GetRelativePath(folder, full).Replace(Path.DirectorySeparatorChar, '/');

    private static string? WhyLeftOut(FileSystemInfo info) =>
        info.LinkTarget is null ? Said(FileKind.WhyNoFile(info.FullName))
        : Directory.Exists(info.FullName) ? "A link to a folder is not followed."
        : !Leads(info) ? "The link leads nowhere."
        : Said(FileKind.WhyNoFile(info.FullName));

    private static bool Leads(FileSystemInfo link)
    {
        try
        {
            return link.ResolveLinkTarget(returnFinalTarget: true) is { Exists: true };
        }
        catch (IOException)
        {
            // Links that lead to each other.
            return false;
        }
    }

    private static string? Said(string? reason) => reason is null ? null : $"It {reason}, not a file.";
}
