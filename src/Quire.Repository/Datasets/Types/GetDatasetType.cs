using Quire.Repository.Operations;

namespace Quire.Repository.Datasets.Types;

/// <summary>Reads one type, named by id or name.</summary>
[Open("dataset types are for everybody to read")]
public sealed record GetDatasetType(string IdOrName) : IQuery<DatasetTypeView>;

internal sealed class GetDatasetTypeHandler(DatasetTypes types, DatasetTypeParts parts) : IHandle<GetDatasetType, DatasetTypeView>
{
    public async Task<DatasetTypeView> HandleAsync(GetDatasetType operation, OperationContext context, CancellationToken ct)
    {
        var asked = operation.IdOrName;
        var isNumber = DatasetTypeParts.IsNumber(asked);
        var type = (await types.AllAsync(ct)).FirstOrDefault(t =>
            isNumber ? long.TryParse(asked, out var id) && t.Id == id : t.Name == asked
        );
        return type is not null ? new(type, await parts.NamesAsync(type.LicenseIds, ct))
            : isNumber ? throw DatasetTypeErrors.IdNotFound(asked)
            : throw DatasetTypeErrors.NotFound(asked);
    }
}
