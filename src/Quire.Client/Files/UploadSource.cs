using Quire.Client.Http;

namespace Quire.Client;

/// <summary>The bytes of a file on their way out; that they cannot be read is told as such, not as a broken connection.</summary>
internal sealed class UploadSource(UploadFile file, Stream stream) : IAsyncDisposable
{
    private const int BufferSize = 128 * 1024;
    private readonly byte[] _buffer = new byte[BufferSize];

    public static async ValueTask<UploadSource> OpenAsync(UploadFile file, long offset, CancellationToken cancellationToken)
    {
        try
        {
            var stream = await file.OpenAsync(cancellationToken);
            if (offset > 0)
            {
                stream.Seek(offset, SeekOrigin.Begin);
            }

            return new(file, stream);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            throw new SourceReadException(file.FileName, e);
        }
    }

    /// <summary>The next bytes, at most so many; none at the end.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> ReadAsync(long most, CancellationToken cancellationToken)
    {
        try
        {
            return _buffer.AsMemory(
                0,
                await stream.ReadAsync(_buffer.AsMemory(0, (int)Math.Min(BufferSize, most)), cancellationToken)
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            throw new SourceReadException(file.FileName, e);
        }
    }

    public ValueTask DisposeAsync() => stream.DisposeAsync();
}
