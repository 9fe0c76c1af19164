namespace Quire.Repository.Storage;

/// <summary>Tells a full disk from one that cannot be used.</summary>
public static class DiskFailure
{
    // ENOSPC and EDQUOT; ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL.
    private static readonly int[] Full = [28, 122, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    /// <summary>Whether something could not be written for want of space.</summary>
    public static bool IsFull(Exception e) => e is IOException && Full.Contains(e.HResult);

    /// <summary>The failure of a store whose disk failed.</summary>
    internal static IOException Of(string store, Exception e) =>
        IsFull(e) ? new StoreFullException(store, e) : new StoreUnavailableException(store, e);

    // Parts that are refused are no failure of the disk they lie on.
    internal static bool IsOne(Exception e) => e is IOException and not PartsRefusedException or UnauthorizedAccessException;
}
