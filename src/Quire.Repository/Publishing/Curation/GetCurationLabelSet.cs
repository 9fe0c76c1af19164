using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Publishing.Curation;

/// <summary>
/// Name of the set of labels of a collection, which is its own or <c>DEFAULT</c>; or of the one that counts for a dataset.
/// </summary>
/// <param name="Target">The collection or dataset.</param>
[RequiresAccount]
[RequiresSuperuser]
public sealed record GetCurationLabelSet(ObjectRef Target) : IQuery<string>, ITargeted;

internal sealed class GetCurationLabelSetHandler(CurationLabels labels) : IHandle<GetCurationLabelSet, string>
{
    public Task<string> HandleAsync(GetCurationLabelSet operation, OperationContext context, CancellationToken ct) =>
        context.Target.Kind == ObjectKind.Collection
            ? labels.OwnSetAsync(context.Target.Id, ct)
            : labels.SetInForceAsync(context.Target, ct);
}
