using System.Text.Json;
using Quire.Domain.Access;
using Quire.Domain.Metadata;
using Quire.Repository.Metadata;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets;

/// <summary>Adds values to fields of the draft or replaces them.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="Body"><c>{"fields":[…]}</c> or one field; must outlive the operation.</param>
/// <param name="Replace">Replace what a field holds instead of adding to it.</param>
/// <param name="SourceLastUpdateTime">Time of the last change the editor saw; an older one than the stored is refused.</param>
[Requires(Permission.EditDataset)]
[RequiresAccount]
public sealed record EditMetadata(ObjectRef Target, JsonElement Body, bool Replace, string? SourceLastUpdateTime = null) : ICommand<VersionView>, ITargeted;

internal sealed class EditMetadataHandler(DraftMetadata drafts, SchemaCache schemas) : IHandle<EditMetadata, VersionView>
{
    private const string Prefix = "Error parsing dataset update: ";

    public async Task<VersionView> HandleAsync(EditMetadata operation, OperationContext context, CancellationToken ct)
    {
        await drafts.MustBeCurrentAsync(operation.SourceLastUpdateTime, context, ct);
        var reader = new FieldInputReader(await schemas.GetAsync(ct));
        var updates = SaidInFull.WithPrefix(Prefix, () => reader.ReadUpdates(operation.Body));
        return await drafts.ChangeAsync(context, (document, schema, demands) => SaidInFull.WithPrefix(
            Prefix, () => MetadataEditing.Apply(document, updates, schema, demands, operation.Replace)), ct);
    }
}
