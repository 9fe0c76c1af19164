using Quire.Repository.Operations;

namespace Quire.Repository.Publishing.Curation;

/// <summary>All sets of labels by name.</summary>
[RequiresAccount]
[RequiresSuperuser]
public sealed record ListCurationLabelSets : IQuery<IReadOnlyDictionary<string, IReadOnlyList<string>>>;

internal sealed class ListCurationLabelSetsHandler(CurationLabels labels)
    : IHandle<ListCurationLabelSets, IReadOnlyDictionary<string, IReadOnlyList<string>>>
{
    public Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> HandleAsync(
        ListCurationLabelSets operation,
        OperationContext context,
        CancellationToken ct
    ) => labels.SetsAsync(ct).AsTask();
}
