namespace Quire.Repository.Jobs;

/// <summary>Where following the outbox begins when this process starts.</summary>
public interface IOutboxStart
{
    /// <summary>Changes up to this sequence number need not be offered again.</summary>
    Task<long> SequenceAsync(CancellationToken ct);
}
