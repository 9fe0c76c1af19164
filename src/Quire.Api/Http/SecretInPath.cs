namespace Quire.Api.Http;

/// <summary>The secret of a link to a draft, where it stands in the path.</summary>
internal static class SecretInPath
{
    private const string Before = "UrlDatasetVersion/";

    public static bool IsIn(string? path) => path?.Contains(Before, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>The path without the secret.</summary>
    public static string Masked(string path)
    {
        var at = path.IndexOf(Before, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return path;
        }

        var begin = at + Before.Length;
        var end = path.IndexOf('/', begin);
        return $"{path.AsSpan(0, begin)}***{(end < 0 ? "" : path.AsSpan(end))}";
    }
}
