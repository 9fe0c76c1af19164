namespace Quire.Client;

/// <summary>Turns paths a server names into places below a folder, and nowhere else.</summary>
internal static class RemotePath
{
    private static readonly char[] Forbidden = [.. Path.GetInvalidFileNameChars(), '\\'];

    /// <summary>The place on disk; null with a reason when the path would leave the folder or cannot be a name.</summary>
    public static string? Resolve(string folder, string path, out string? reason)
    {
        reason = null;
        var parts = path.Split('/');
        if (Array.Exists(parts, p => p is "" or "." or ".."))
        {
            reason = "The name would leave the folder.";
            return null;
        }

        if (Array.Exists(parts, p => p.IndexOfAny(Forbidden) >= 0))
        {
            reason = "The name holds characters that cannot be in a name here.";
            return null;
        }

        var root = Path.GetFullPath(folder);
        var full = Path.GetFullPath(Path.Combine([root, .. parts]));
        if (
            !full.StartsWith(
                Path.EndsInDirectorySeparator(root) ? root : root + Path.DirectorySeparatorChar,
                StringComparison.Ordinal
            )
        )
        {
            reason = "The name would leave the folder.";
            return null;
        }

        return full;
    }
}
