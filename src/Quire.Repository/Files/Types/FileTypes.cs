using System.Text;

namespace Quire.Repository.Files.Types;

/// <summary>
/// Says what a file is: by its first bytes, by its name, and by what the client claims. The answer is a label, never a
/// reason to run or trust anything.
/// </summary>
public static class FileTypes
{
    public const string Unknown = "application/octet-stream";
    public const string Zip = "application/zip";
    public const string ZippedShapes = "application/zipped-shapefile";
    public const string ZippedBag = "application/zipped-bagit";

    /// <summary>How many first bytes tell what a file is; a file shorter than this is seen as a whole.</summary>
    public const int HeadLength = 4096;

    private const string PlainText = "text/plain";

    /// <summary>Media type of a file: what is recognised, unless the client knows better.</summary>
    /// <param name="head">Its first bytes, up to <see cref="HeadLength"/>.</param>
    /// <param name="name">Its name.</param>
    /// <param name="claimed">What the client says; null when it says nothing.</param>
    public static string Detect(ReadOnlySpan<byte> head, string name, string? claimed)
    {
        var recognised = Recognised(head, name);
        return Clean(claimed) is { } claim && !ClaimedTypes.SaysNothing(claim) && !ClaimedTypes.IsOverruledBy(recognised)
            ? claim
            : recognised;
    }

    /// <summary>
    /// Whether an upload is a zip to be unpacked: one by content, and named or sent as a zip. Many formats are zips by their
    /// making and of use only as they are.
    /// </summary>
    public static bool IsToUnpack(ReadOnlySpan<byte> head, string name, string? claimed) =>
        Recognised(head, name) is Zip or ZippedBag
        && (
            Clean(claimed) switch
            {
                Zip or "application/x-zip-compressed" => true,
                null or "application/x-zip" => IsNamedZip(name),
                var claim => ClaimedTypes.SaysNothing(claim) && IsNamedZip(name),
            }
        );

    /// <summary>Whether two types are the same, whatever their parameters.</summary>
    public static bool AreSame(string one, string other) =>
        FriendlyTypes.Plain(one).Equals(FriendlyTypes.Plain(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>The type as people say it.</summary>
    public static string Friendly(string contentType) => FriendlyTypes.Of(contentType);

    private static string Recognised(ReadOnlySpan<byte> head, string name)
    {
        var byContent = Signatures.Of(head);
        var byName = KnownNames.Of(name);
        if (byContent is { } certain)
        {
            // A container's first bytes tell less than the name of what is kept in it.
            return byName is not null && KnownNames.LivesIn(byName, certain) ? byName
                : certain == Zip && BagSigns.BeginIn(head) ? ZippedBag
                : certain;
        }

        var type = byName ?? TextSigns.MarkupOf(head) ?? (TextSigns.IsText(head) ? PlainText : Unknown);
        return type == PlainText && head.Length is > 0 and < HeadLength && TextSigns.IsText(head) && Ascii.IsValid(head)
            ? "text/plain; charset=US-ASCII"
            : type;
    }

    private static bool IsNamedZip(string name) => name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

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
