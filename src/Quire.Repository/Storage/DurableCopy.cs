using System.Buffers;

namespace Quire.Repository.Storage;

/// <summary>
/// Copies bytes into a file and onto the disk under it. What was written is flushed while more arrives: after a large file only
/// its end is left to wait for, not a gigabyte at once.
/// </summary>
internal static class DurableCopy
{
    private const int BufferLength = 1 << 18;
    private const long FlushedAtOnce = 32 << 20;

    /// <summary>
    /// Gives the length of the copy, all of which is on the disk. Throws <see cref="DiskWriteException"/> when the disk does not
    /// take it.
    /// </summary>
    public static async Task<long> ToDiskAsync(Stream content, FileStream file, CancellationToken ct)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        var (length, asked) = (0L, 0L);
        var flush = Task.CompletedTask;
        try
        {
            for (int read; (read = await content.ReadAsync(buffer, ct)) > 0; )
            {
                await WriteAsync(file, buffer.AsMemory(0, read), ct);
                length += read;
                if (length - asked >= FlushedAtOnce && flush.IsCompleted)
                {
                    await Flushed(flush);
                    asked = length;
                    flush = Task.Run(() => RandomAccess.FlushToDisk(file.SafeFileHandle), CancellationToken.None);
                }
            }
        }
        finally
        {
            // The file is closed after this, whatever happened.
            await flush.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            ArrayPool<byte>.Shared.Return(buffer);
        }

        await Flushed(flush);
        await Flushed(Task.Run(() => RandomAccess.FlushToDisk(file.SafeFileHandle), CancellationToken.None));
        return length;
    }

    private static async ValueTask WriteAsync(FileStream file, ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        try
        {
            await file.WriteAsync(bytes, ct);
        }
        catch (Exception e) when (DiskFailure.IsOne(e))
        {
            throw new DiskWriteException(e);
        }
    }

    private static async Task Flushed(Task flush)
    {
        try
        {
            await flush;
        }
        catch (Exception e) when (DiskFailure.IsOne(e))
        {
            throw new DiskWriteException(e);
        }
    }
}
