using System.Buffers;

namespace Quire.Repository.Files.Fixity;

/// <summary>Reads to the end, no faster than so many bytes in a second.</summary>
internal sealed class ReadingPace(long bytesPerSecond, TimeProvider time)
{
    private const int Piece = 1 << 20;

    /// <summary>As fast as it goes.</summary>
    public static ReadingPace Unlimited { get; } = new(0, TimeProvider.System);

    public async Task ReadAsync(Stream bytes, CancellationToken ct)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Piece);
        try
        {
            var (begun, read) = (time.GetTimestamp(), 0L);
            while (await bytes.ReadAsync(buffer.AsMemory(0, Piece), ct) is > 0 and var more)
            {
                read += more;
                if (bytesPerSecond > 0)
                {
                    var ahead = TimeSpan.FromSeconds((double)read / bytesPerSecond) - time.GetElapsedTime(begun);
                    if (ahead > TimeSpan.FromMilliseconds(1))
                    {
                        await Task.Delay(ahead, time, ct);
                    }
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
