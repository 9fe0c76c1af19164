using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Limits;

/// <summary>
/// Takes an account or a group off those a collection is limited to; without the last one it is there for everybody.
/// </summary>
/// <param name="Target">The collection.</param>
/// <param name="Assignee">The account or group, as it is listed.</param>
[RequiresSuperuser]
public sealed record RemoveLimitReader(ObjectRef Target, string Assignee) : ICommand<LimitReaders>, ITargeted;

internal sealed class RemoveLimitReaderHandler(LimitChanges changes) : IHandle<RemoveLimitReader, LimitReaders>
{
    public async Task<LimitReaders> HandleAsync(RemoveLimitReader operation, OperationContext context, CancellationToken ct)
    {
        var limit = await changes.FindAsync(context, ct);
        var readers = (limit?.Readers ?? []).Select(r => r.Assignee).ToHashSet(StringComparer.Ordinal);
        return readers.Remove(operation.Assignee)
            ? await changes.WriteAsync(limit, readers, context, ct)
            : throw LimitErrors.NoReader(operation.Assignee);
    }
}
