using System.Globalization;

namespace Quire.Repository.Storage.Sweeping;

/// <summary>An object put aside by a sweep; its key tells what it was and since when it is there.</summary>
/// <param name="Key">Key it lies under.</param>
/// <param name="Original">Key it had.</param>
/// <param name="Since">When it was put aside, in UTC.</param>
/// <param name="Length">Its length in bytes.</param>
public sealed record QuarantinedObject(ObjectKey Key, ObjectKey Original, DateTime Since, long Length)
{
    /// <summary>Folder of all such objects in a store.</summary>
    public const string Folder = "quarantine/";

    private const string Stamp = "yyyyMMdd'T'HHmmssfff'Z'";

    /// <summary>The key an object gets that is put aside; one that was made here, and so has no dot.</summary>
    public static ObjectKey KeyFor(ObjectKey original, DateTime now) =>
        ObjectKey.Parse($"{Folder}{now.ToString(Stamp, CultureInfo.InvariantCulture)}.{original.Value.Replace('/', '.')}");

    /// <summary>Reads a key; null when nobody put it there.</summary>
    public static QuarantinedObject? Of(StoredObject stored)
    {
        var name = stored.Key.Value;
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (
            !name.StartsWith(Folder, StringComparison.Ordinal)
            || dot < 0
            || !DateTime.TryParseExact(
                name[Folder.Length..dot],
                Stamp,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out var since
            )
        )
        {
            return null;
        }

        var original = name[(dot + 1)..].Replace('.', '/');
        return ObjectKey.IsSound(original) && ObjectKeys.IsOurs(ObjectKey.Parse(original))
            ? new(stored.Key, ObjectKey.Parse(original), since, stored.Length)
            : null;
    }

    /// <summary>All that lie in a store.</summary>
    public static IAsyncEnumerable<QuarantinedObject> InAsync(IObjectStore store, CancellationToken ct) =>
        store.ListAsync(Folder, ct).Select(Of).OfType<QuarantinedObject>();

    /// <summary>Gives an object its own key back; false when there is one under it already, which is never overwritten.</summary>
    public async Task<bool> RestoreAsync(IObjectStore store, CancellationToken ct) =>
        await store.GetLengthAsync(Original, ct) is null && await store.MoveAsync(Key, Original, ct);
}
