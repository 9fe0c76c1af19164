using Quire.Testing;

namespace Quire.Conventions.Tests.Sources;

/// <summary>The files people wrote.</summary>
internal static class SourceTree
{
    public static IReadOnlyList<SourceFile> Product { get; } = Read("src");

    public static IReadOnlyList<SourceFile> Tests { get; } = Read("tests");

    public static IReadOnlyList<SourceFile> All { get; } = [.. Product, .. Tests];

    /// <summary>A folder's files by name pattern, whatever their kind.</summary>
    public static IEnumerable<string> Find(string folder, string pattern)
    {
        var root = System.IO.Path.Combine(RepositoryRoot.Path, folder);
        return Directory.Exists(root)
            ? Directory.EnumerateFiles(root, pattern, SearchOption.AllDirectories).Where(IsWritten).Order(StringComparer.Ordinal)
            : [];
    }

    private static IReadOnlyList<SourceFile> Read(string folder) =>
        [
            .. Find(folder, "*.cs")
                .Select(f => new SourceFile(
                    System.IO.Path.GetRelativePath(RepositoryRoot.Path, f).Replace('\\', '/'),
                    File.ReadAllLines(f)
                )),
        ];

    private static bool IsWritten(string path)
    {
        var parts = System.IO.Path.GetRelativePath(RepositoryRoot.Path, path).Split(System.IO.Path.DirectorySeparatorChar);
        return !parts.Contains("Migrations") && !parts.Contains("obj") && !parts.Contains("bin");
    }
}
