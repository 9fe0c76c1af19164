using System.Runtime.InteropServices;

namespace Quire.Repository.Storage;

/// <summary>Makes a folder's entries durable. The framework flushes files only, so this one call goes to the system.</summary>
internal static partial class FolderSync
{
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var handle = Open(folder, 0);
        if (handle < 0)
        {
            throw new IOException($"Cannot open the folder {folder} to flush it.");
        }

        try
        {
            if (Fsync(handle) != 0)
            {
                throw new IOException($"Cannot flush the folder {folder}.");
            }
        }
        finally
        {
            _ = Close(handle);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Fsync(int handle);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int handle);
}
