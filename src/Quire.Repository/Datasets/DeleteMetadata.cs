using Quire.Domain.Access;
using Quire.Domain.Metadata;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets;

/// <summary>Removes values from fields of the draft.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="Unwanted">Fields with the values to remove.</param>
[Requires(Permission.EditDataset)]
[RequiresAccount]
public sealed record DeleteMetadata(ObjectRef Target, Input<IReadOnlyList<FieldUpdate>> Unwanted)
    : ICommand<VersionView>,
        ITargeted;

internal sealed class DeleteMetadataHandler(DraftMetadata drafts) : IHandle<DeleteMetadata, VersionView>
{
    public async Task<VersionView> HandleAsync(DeleteMetadata operation, OperationContext context, CancellationToken ct)
    {
        var unwanted = operation.Unwanted.Value;
        return await drafts.ChangeAsync(context, (document, schema, _) => MetadataEditing.Delete(document, unwanted, schema), ct);
    }
}
