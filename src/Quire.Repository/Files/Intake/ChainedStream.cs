using Quire.Repository.Storage;

namespace Quire.Repository.Files.Intake;

/// <summary>One stream after another; it owns neither.</summary>
internal sealed class ChainedStream(Stream first, Stream second) : ForwardStream
{
    private bool _firstIsDone;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!_firstIsDone)
        {
            var read = await first.ReadAsync(buffer, cancellationToken);
            if (read > 0 || buffer.IsEmpty)
            {
                return read;
            }

            _firstIsDone = true;
        }

        return await second.ReadAsync(buffer, cancellationToken);
    }
}
