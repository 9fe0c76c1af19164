using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Limits;

/// <summary>Lets one more account or group into a limited collection; limits one that was there for everybody.</summary>
/// <param name="Target">The collection.</param>
/// <param name="Assignee">The account or group.</param>
[RequiresSuperuser]
public sealed record AddLimitReader(ObjectRef Target, string Assignee) : ICommand<LimitReaders>, ITargeted;

internal sealed class AddLimitReaderHandler(LimitChanges changes) : IHandle<AddLimitReader, LimitReaders>
{
    public async Task<LimitReaders> HandleAsync(AddLimitReader operation, OperationContext context, CancellationToken ct)
    {
        var added = await changes.KnownAsync(operation.Assignee, ct);
        var limit = await changes.FindAsync(context, ct);
        var readers = (limit?.Readers ?? []).Select(r => r.Assignee).Append(added).ToHashSet(StringComparer.Ordinal);
        return await changes.WriteAsync(limit, readers, context, ct);
    }
}
