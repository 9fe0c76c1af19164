using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Limits;

/// <summary>
/// Limits a collection, with everything in it, to some accounts and groups: for everybody else, besides superusers and those who
/// may see there what is not published, it is as if it did not exist.
/// </summary>
/// <param name="Target">The collection.</param>
/// <param name="Readers">The accounts and groups; none for everybody.</param>
[RequiresSuperuser]
public sealed record SetLimitReaders(ObjectRef Target, Input<IReadOnlyList<string>> Readers) : ICommand<LimitReaders>, ITargeted;

internal sealed class SetLimitReadersHandler(LimitChanges changes) : IHandle<SetLimitReaders, LimitReaders>
{
    public async Task<LimitReaders> HandleAsync(SetLimitReaders operation, OperationContext context, CancellationToken ct)
    {
        var asked = operation.Readers.Value.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (asked.Count > LimitChanges.Most)
        {
            throw LimitErrors.TooMany(LimitChanges.Most);
        }

        var readers = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var assignee in asked)
        {
            readers.Add(await changes.KnownAsync(assignee, ct));
        }

        return await changes.WriteAsync(await changes.FindAsync(context, ct), readers, context, ct);
    }
}
