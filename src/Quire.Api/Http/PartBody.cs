using Quire.Repository.Storage;

namespace Quire.Api.Http;

/// <summary>The bytes of the part a reader stands at.</summary>
internal sealed class PartBody(PartReader parts) : ForwardStream
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        parts.ReadAsync(buffer, cancellationToken);
}
