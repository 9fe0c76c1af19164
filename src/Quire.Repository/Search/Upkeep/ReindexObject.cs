using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Search.Upkeep;

/// <summary>
/// Writes the documents of an object into the search index again, at every replica: of a collection with the names it gives what
/// lies directly in it, of a dataset with its files.
/// </summary>
/// <param name="Target">The object.</param>
[Open("an administration call, closed to other machines by the blocking of endpoints")]
public sealed record ReindexObject(ObjectRef Target) : ICommand<long>, IBeyondLimits;

internal sealed class ReindexObjectHandler : IHandle<ReindexObject, long>
{
    public Task<long> HandleAsync(ReindexObject operation, OperationContext context, CancellationToken ct)
    {
        var kind = context.Target.Kind switch
        {
            ObjectKind.Collection => OutboxKind.Collection,
            ObjectKind.Dataset => OutboxKind.DatasetWithFiles,
            _ => OutboxKind.File,
        };
        context.Changed(kind, context.Target.Id);
        return Task.FromResult(context.Target.Id);
    }
}
