using Quire.Repository.Operations;

namespace Quire.Repository.Datasets.Types;

/// <summary>Lists the types datasets can be of.</summary>
[Open("dataset types are for everybody to read")]
public sealed record ListDatasetTypes : IQuery<IReadOnlyList<DatasetTypeView>>;

internal sealed class ListDatasetTypesHandler(DatasetTypes types, DatasetTypeParts parts)
    : IHandle<ListDatasetTypes, IReadOnlyList<DatasetTypeView>>
{
    public async Task<IReadOnlyList<DatasetTypeView>> HandleAsync(
        ListDatasetTypes operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var views = new List<DatasetTypeView>();
        foreach (var type in await types.AllAsync(ct))
        {
            views.Add(new(type, await parts.NamesAsync(type.LicenseIds, ct)));
        }

        return views;
    }
}
