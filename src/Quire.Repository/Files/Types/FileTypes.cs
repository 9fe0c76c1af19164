namespace Quire.Repository.Files.Types;

/// <summary>
/// Says what a file is: by its first bytes, by its name, and last by what the client claims. The answer is a label, never a
/// reason to run or trust anything.
/// </summary>
public static class FileTypes
{
    public const string Unknown = "application/octet-stream";
    public const string Zip = "application/zip";
    public const string ZippedShapes = "application/zipped-shapefile";
    private const string IngestedTable = "text/tab-separated-values";

    /// <summary>Media type of a file.</summary>
    /// <param name="head">Its first bytes, up to some thousands.</param>
    /// <param name="name">Its name.</param>
    /// <param name="claimed">What the client says; null when it says nothing.</param>
    public static string Detect(ReadOnlySpan<byte> head, string name, string? claimed)
    {
        var byContent = Signatures.Of(head);
        var byName = KnownNames.Of(name);
        if (byContent is { } certain)
        {
            // A container's first bytes tell less than the name of what is kept in it.
            return byName is not null && KnownNames.LivesIn(byName, certain) ? byName : certain;
        }

        var claim = Clean(claimed);
        if (claim is not null && !IsGuess(claim))
        {
            return claim;
        }

        return byName ?? TextSigns.MarkupOf(head) ?? (claim == "text/plain" || TextSigns.IsText(head) ? "text/plain" : Unknown);
    }

    /// <summary>
    /// Whether an upload is a zip to be unpacked: one by content, whose client did not say it is something else.
    /// </summary>
    public static bool IsPlainZip(string detected, string? claimed) =>
        detected == Zip
        && (
            Clean(claimed)
            is null
                or Unknown
                or Zip
                or "application/x-zip-compressed"
                or "multipart/form-data"
                or "application/x-zip"
        );

    /// <summary>The type as people say it.</summary>
    public static string Friendly(string contentType) => FriendlyTypes.Of(contentType);

    // What clients send when they do not know, and formats whose first bytes would have proved the claim.
    private static bool IsGuess(string claim) =>
        claim
            is Unknown
                or "application/binary"
                or "text/plain"
                or "application/x-unknown"
                or "multipart/form-data"
                or IngestedTable
                or "application/x-spss-sav"
                or "application/x-spss-por"
                or "application/x-rlang-transport"
                or "application/x-stata"
                or "application/x-stata-13"
                or "application/x-stata-14"
                or "application/x-stata-15";

    private static string? Clean(string? claimed)
    {
        var type = claimed?.Split(';')[0].Trim().ToLowerInvariant();
        return
            type is { Length: > 2 and <= 120 }
            && type.Count(c => c == '/') == 1
            && type.All(c => c is > ' ' and < (char)127 and not '"' and not '<' and not '>')
            ? type
            : null;
    }
}
