using System.Text.Json;
using Quire.Domain.Access;
using Quire.Domain.Metadata;
using Quire.Repository.Metadata;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets;

/// <summary>Removes values from fields of the draft.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="Body"><c>{"fields":[…]}</c> or one field, with the values to remove; must outlive the operation.</param>
[Requires(Permission.EditDataset)]
[RequiresAccount]
public sealed record DeleteMetadata(ObjectRef Target, JsonElement Body) : ICommand<VersionView>, ITargeted;

internal sealed class DeleteMetadataHandler(DraftMetadata drafts, SchemaCache schemas) : IHandle<DeleteMetadata, VersionView>
{
    public async Task<VersionView> HandleAsync(DeleteMetadata operation, OperationContext context, CancellationToken ct)
    {
        var reader = new FieldInputReader(await schemas.GetAsync(ct));
        var unwanted = SaidInFull.WithPrefix("Error processing metadata delete: ", () => reader.ReadUpdates(operation.Body));
        return await drafts.ChangeAsync(context, (document, schema, _) => MetadataEditing.Delete(document, unwanted, schema), ct);
    }
}
