using System.Buffers;

namespace Quire.Repository.Storage;

/// <summary>
/// Copies bytes into a file and onto the disk under it. What was written is flushed while more arrives: after a large file only its
/// end is left to wait for, not a gigabyte at once.
/// </summary>
internal static class DurableCopy
{
    private const int BufferLength = 1 << 18;
    private const long FlushedAtOnce = 32 << 20;

    /// <summary>Gives the length of the copy, all of which is on the disk.</summary>
    public static async Task<long> ToDiskAsync(Stream content, FileStream file, CancellationToken ct)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        var (length, asked) = (0L, 0L);
        var flush = Task.CompletedTask;
        try
        {
            for (int read; (read = await content.ReadAsync(buffer, ct)) > 0;)
            {
                await file.WriteAsync(buffer.AsMemory(0, read), ct);
                length += read;
                if (length - asked >= FlushedAtOnce && flush.IsCompleted)
                {
                    await flush;
                    asked = length;
                    flush = Task.Run(() => RandomAccess.FlushToDisk(file.SafeFileHandle), CancellationToken.None);
                }
            }
        }
        finally
        {
            // The file is closed after this, whatever happened.
            await flush;
            ArrayPool<byte>.Shared.Return(buffer);
        }

        RandomAccess.FlushToDisk(file.SafeFileHandle);
        return length;
    }
}
