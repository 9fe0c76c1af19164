using System.Collections.Frozen;
using System.IO.Compression;
using Quire.Domain.Files;

namespace Quire.Repository.Files.Intake;

/// <summary>The files of a zip archive worth unpacking.</summary>
internal sealed class ArchiveMembers : IDisposable
{
    // A small file of zeros packs very well and is harmless; only beyond this does the ratio tell.
    private const long HarmlessLength = 64L * 1024 * 1024;

    private static readonly string[] NeededForShapes = ["shp", "shx", "dbf"];

    private static readonly FrozenSet<string> ShapeExtensions = FrozenSet.Create(
        StringComparer.Ordinal,
        "shp",
        "shx",
        "dbf",
        "prj",
        "sbn",
        "sbx",
        "fbn",
        "fbx",
        "ain",
        "aih",
        "atx",
        "ixs",
        "mxs",
        "qix",
        "qpj",
        "cpg",
        "cst",
        "shp.xml",
        "xml"
    );

    private readonly ZipArchive _archive;

    private ArchiveMembers(ZipArchive archive, IReadOnlyList<Member> files) => (_archive, Files) = (archive, files);

    public IReadOnlyList<Member> Files { get; }

    /// <summary>Null when the archive should stay as it is: unreadable, encrypted or empty.</summary>
    public static ArchiveMembers? Of(Stream spool, IntakeLimits limits)
    {
        ZipArchive? archive = null;
        try
        {
            archive = new ZipArchive(spool, ZipArchiveMode.Read, leaveOpen: true, MemberNameEncoding.Instance);
            var files = FilesOf(archive, spool, limits);
            if (files.Count > 0 && !archive.Entries.Any(e => e.IsEncrypted))
            {
                return new(archive, files);
            }
        }
        catch (InvalidDataException)
        {
            // Not an archive after all.
        }

        archive?.Dispose();
        return null;
    }

    /// <summary>Whether this is one map in its several files, which are of use only together.</summary>
    public bool IsShapefile => Maps is [var map] && map.Count == Files.Count;

    /// <summary>The files of each map among them, which are of use only together.</summary>
    public IReadOnlyList<IReadOnlyList<Member>> Maps =>
        [
            .. Files
                .Where(f => ShapeExtensions.Contains(ExtensionsOf(f)))
                .GroupBy(f => (f.Folder, NameOfMap(f)))
                .Where(map => NeededForShapes.All(needed => map.Any(f => ExtensionsOf(f) == needed)))
                // Two of one name would hide each other; they stay files of their own, which get names apart.
                .Where(map => map.DistinctBy(f => f.Label, StringComparer.OrdinalIgnoreCase).Count() == map.Count())
                .Select(map => map.ToList()),
        ];

    /// <summary>What the files of a map have in common, before the first dot.</summary>
    public static string NameOfMap(Member member) => member.Label.Split('.')[0];

    public void Dispose() => _archive.Dispose();

    private static List<Member> FilesOf(ZipArchive archive, Stream spool, IntakeLimits limits)
    {
        var better = UnicodePaths.Of(spool);
        var known = better.Count == archive.Entries.Count;
        var files = archive
            .Entries.Select((entry, i) => (Entry: entry, Path: ((known ? better[i] : null) ?? entry.FullName).Replace('\\', '/')))
            .Where(m => IsFile(m.Path))
            .ToList();
        var folders = new ArchiveFolders(files.Select(f => FolderOf(f.Path)));
        return [.. files.Select(m => MemberOf(m.Entry, m.Path, folders, limits))];
    }

    private static string ExtensionsOf(Member member) =>
        member.Label[(member.Label.IndexOf('.', StringComparison.Ordinal) + 1)..].ToLowerInvariant();

    private static string FolderOf(string path) => path.LastIndexOf('/') is >= 0 and var cut ? path[..cut] : "";

    // Folders and what desktop systems add unasked are no files.
    private static bool IsFile(string path)
    {
        var name = path.Split('/')[^1];
        return name.Length > 0
            && name != ".DS_Store"
            && !name.StartsWith("._", StringComparison.Ordinal)
            && !path.StartsWith("__MACOSX/", StringComparison.Ordinal)
            && !path.Contains("/__MACOSX/", StringComparison.Ordinal);
    }

    private static Member MemberOf(ZipArchiveEntry entry, string path, ArchiveFolders folders, IntakeLimits limits) =>
        new(
            entry,
            FileLabel.FromArchive(path),
            folders.Of(FolderOf(path)),
            Math.Max(HarmlessLength, entry.CompressedLength * limits.MaxRatio)
        )
        {
            Path = string.Join('/', DirectoryLabel.StepsFromArchive(path)),
        };

    /// <param name="Entry">The packed file.</param>
    /// <param name="Label">Its name, made safe.</param>
    /// <param name="Folder">Its folder, made safe.</param>
    /// <param name="MostBytes">What it may unpack to.</param>
    internal sealed record Member(ZipArchiveEntry Entry, string Label, string Folder, long MostBytes)
    {
        /// <summary>Folder and name as the archive has them.</summary>
        public string Path { get; init; } = "";
    }
}
