using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Tables;

/// <summary>Says that the files of a dataset are read, when none of them is waited for any more.</summary>
/// <param name="Target">The dataset.</param>
[RequiresSuperuser]
public sealed record EndIngests(ObjectRef Target) : ICommand, ITargeted;

internal sealed class EndIngestsHandler(IngestBatches batches) : IHandle<EndIngests>
{
    public Task HandleAsync(EndIngests operation, OperationContext context, CancellationToken ct) =>
        batches.EndAsync(context, ct);
}
