namespace Quire.Repository.Storage.Local;

/// <summary>Files read as one, each opened when its turn comes.</summary>
internal sealed class JoinedFiles(IReadOnlyList<string> files) : ForwardStream
{
    private int _next;
    private FileStream? _file;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            if (_file is null)
            {
                if (_next == files.Count)
                {
                    return 0;
                }

                _file = new(
                    files[_next++],
                    new FileStreamOptions { BufferSize = 0, Options = FileOptions.Asynchronous | FileOptions.SequentialScan }
                );
            }

            if (await _file.ReadAsync(buffer, cancellationToken) is > 0 and var read)
            {
                return read;
            }

            await _file.DisposeAsync();
            _file = null;
        }
    }

    public override async ValueTask DisposeAsync()
    {
        if (_file is not null)
        {
            await _file.DisposeAsync();
        }

        await base.DisposeAsync();
    }
}
