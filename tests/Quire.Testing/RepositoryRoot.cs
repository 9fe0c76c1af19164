using System.Runtime.CompilerServices;

namespace Quire.Testing;

/// <summary>Where the sources are.</summary>
public static class RepositoryRoot
{
    public static string Path { get; } = Find();

    /// <summary>Example data beside the checkout; null where there is none.</summary>
    public static string? Shared =>
        Directory.Exists(System.IO.Path.Combine(Path, "..", "shared"))
            ? System.IO.Path.GetFullPath(System.IO.Path.Combine(Path, "..", "shared"))
            : null;

    private static string Find([CallerFilePath] string here = "")
    {
        for (
            var folder = System.IO.Path.GetDirectoryName(here);
            folder is not null;
            folder = System.IO.Path.GetDirectoryName(folder)
        )
        {
            if (File.Exists(System.IO.Path.Combine(folder, "Quire.slnx")))
            {
                return folder;
            }
        }

        throw new InvalidOperationException("The tests must be run from a checkout.");
    }
}
