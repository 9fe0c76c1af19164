namespace Quire.Api.Http;

/// <summary>
/// The address of a file may name its folder before its id (<c>/api/access/datafile/raw/2019/42</c>), so that programs that
/// mirror sites keep the folders. Which folder it is does not matter.
/// </summary>
internal static class FolderInPath
{
    private const string Beginning = "/api/access/datafile/";

    /// <summary>
    /// Address of a file in a folder, without host; the folder is left out where its name would mean something else.
    /// </summary>
    public static string Of(string folder, string id)
    {
        var steps = folder.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return steps.Length > 0 && MayBegin(steps[0])
            ? $"{Beginning}{string.Join('/', steps.Select(Uri.EscapeDataString))}/{id}"
            : Beginning + id;
    }

    /// <summary>The address without the folder.</summary>
    public static string Without(string path)
    {
        if (
            !path.StartsWith(Beginning, StringComparison.Ordinal)
            || path[Beginning.Length..].Split('/') is not [var first, .., var id]
        )
        {
            return path;
        }

        return MayBegin(first) && id.Length > 0 && id.All(char.IsAsciiDigit) ? Beginning + id : path;
    }

    // Ids and identifiers of files, and the one word that stands in their place.
    private static bool MayBegin(string step) => step != "bundle" && !step.Contains(':') && !step.All(char.IsAsciiDigit);
}
