using Quire.Cli.Console;

namespace Quire.Cli.Installations;

/// <summary>Reads addresses of installations as people write them.</summary>
internal static class ServerAddress
{
    /// <summary>
    /// An address without <c>/api</c>, query and the like, ending with a slash; <c>https</c> where no scheme is given.
    /// </summary>
    /// <exception cref="CliException">It is no address.</exception>
    public static Uri Parse(string text)
    {
        var full = text.Contains("://", StringComparison.Ordinal) ? text : $"https://{text}";
        if (
            !Uri.TryCreate(full, UriKind.Absolute, out var uri)
            || uri.Scheme is not ("http" or "https")
            || uri.Host.Length == 0
            || uri.UserInfo.Length > 0
        )
        {
            throw new CliException(
                ExitCode.Usage,
                $"'{text}' is not the address of an installation.",
                "It looks like https://demo.dataverse.org."
            );
        }

        var path = uri.AbsolutePath.TrimEnd('/');
        foreach (var end in (string[])["/api/v1", "/api"])
        {
            path = path.EndsWith(end, StringComparison.Ordinal) ? path[..^end.Length] : path;
        }

        return new UriBuilder(uri.Scheme, uri.Host, uri.IsDefaultPort ? -1 : uri.Port, path + "/").Uri;
    }

    /// <summary>Whether a token sent there can be read on the way.</summary>
    public static bool IsOpenToEavesdroppers(Uri uri) => uri.Scheme == "http" && !uri.IsLoopback;
}
