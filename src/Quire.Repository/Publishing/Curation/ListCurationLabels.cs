using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Publishing.Curation;

/// <summary>The labels a draft of a dataset can be given, for those who may give them.</summary>
/// <param name="Target">The dataset.</param>
[Open("who may not publish the dataset is told so in other words than everywhere")]
[RequiresAccount]
public sealed record ListCurationLabels(ObjectRef Target) : IQuery<IReadOnlyList<string>>, ITargeted;

internal sealed class ListCurationLabelsHandler(CurationLabels labels) : IHandle<ListCurationLabels, IReadOnlyList<string>>
{
    public Task<IReadOnlyList<string>> HandleAsync(
        ListCurationLabels operation,
        OperationContext context,
        CancellationToken ct
    ) =>
        context.May(Permission.PublishDataset)
            ? labels.LabelsInForceAsync(context.Target, ct)
            : throw CurationErrors.LabelsHidden();
}
