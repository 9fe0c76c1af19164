namespace Quire.Api.Http;

/// <summary>Secrets that stand in paths: of links to drafts, and what was mailed to somebody.</summary>
internal static class SecretInPath
{
    private static readonly string[] Before = ["UrlDatasetVersion/", "quire/confirmEmail/", "quire/passwordReset/"];

    public static bool IsIn(string? path) => path is not null && BeginIn(path) >= 0;

    /// <summary>The path without the secret.</summary>
    public static string Masked(string path)
    {
        var begin = BeginIn(path);
        if (begin < 0)
        {
            return path;
        }

        var end = path.IndexOf('/', begin);
        return $"{path.AsSpan(0, begin)}***{(end < 0 ? "" : path.AsSpan(end))}";
    }

    private static int BeginIn(string path)
    {
        foreach (var before in Before)
        {
            var at = path.IndexOf(before, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                return at + before.Length;
            }
        }

        return -1;
    }
}
