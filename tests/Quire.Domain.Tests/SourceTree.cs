namespace Quire.Domain.Tests;

/// <summary>Where the sources are, and the shared samples next to them that not every machine has.</summary>
internal static class SourceTree
{
    public static readonly string Root = Find(AppContext.BaseDirectory);

    /// <summary>A path under the shared folder beside the source tree; null when it is not there.</summary>
    public static string? Shared(params string[] path)
    {
        var full = Path.Combine([Root, "..", "shared", .. path]);
        return Path.Exists(full) ? full : null;
    }

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Quire.slnx")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
