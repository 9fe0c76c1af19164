using System.Text.RegularExpressions;

namespace Quire.Repository.Storage;

/// <summary>
/// Makes keys that were never used before. They begin with the month, so that no folder of a file store grows without end.
/// </summary>
public sealed partial class ObjectKeys(TimeProvider time)
{
    // Where clients put bytes by address; nothing that lies there is a file.
    private const string Incoming = "incoming/";

    /// <summary>A key for an object of this server's.</summary>
    public ObjectKey Next() => ObjectKey.Parse(Path());

    /// <summary>A key a client may be given an address for.</summary>
    public ObjectKey NextIncoming() => ObjectKey.Parse(Incoming + Path());

    /// <summary>Whether a key was made here. A store may also hold what other programs put there.</summary>
    public static bool IsOurs(ObjectKey key) => Made().IsMatch(key.Value);

    private string Path()
    {
        var now = time.GetUtcNow();
        var id = Guid.CreateVersion7(now).ToString("N");
        return $"{now:yyyy}/{now:MM}/{id[^2..]}/{id}";
    }

    [GeneratedRegex(
        "^(incoming/)?[0-9]{4}/[0-9]{2}/[0-9a-f]{2}/[0-9a-f]{32}$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Made();
}
