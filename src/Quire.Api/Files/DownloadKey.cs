using Quire.Api.Http;

namespace Quire.Api.Files;

/// <summary>What shows, with a download, that a guestbook was answered for it.</summary>
internal static class DownloadKey
{
    public static readonly QueryParameter Parameter = new(
        "gbrids",
        QueryKind.Text,
        "What an answered guestbook gave, as its address has it."
    );

    /// <summary>Says that the download was counted before.</summary>
    public static readonly QueryParameter Uncounted = new("gbrecs", QueryKind.Flag, "The download is not counted.");
}
