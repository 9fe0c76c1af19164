using Quire.Domain.Access;
using Quire.Domain.Metadata;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets;

/// <summary>Adds values to fields of the draft or replaces them.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="Updates">The fields to fill.</param>
/// <param name="Replace">Replace what a field holds instead of adding to it.</param>
/// <param name="SeenAt">When the version the editor saw was last changed; another time than the stored one is refused. Null: no
/// check.</param>
[Requires(Permission.EditDataset)]
[RequiresAccount]
public sealed record EditMetadata(
    ObjectRef Target,
    Input<IReadOnlyList<FieldUpdate>> Updates,
    bool Replace,
    Input<DateTime>? SeenAt = null
) : ICommand<VersionView>, ITargeted;

internal sealed class EditMetadataHandler(DraftVersions versions, DraftMetadata drafts) : IHandle<EditMetadata, VersionView>
{
    public async Task<VersionView> HandleAsync(EditMetadata operation, OperationContext context, CancellationToken ct)
    {
        await versions.MustBeCurrentAsync(operation.SeenAt, context, ct);
        var updates = operation.Updates.Value;
        MetadataShape.MustFit(updates);
        return await drafts.ChangeAsync(
            context,
            (document, schema, demands) => MetadataEditing.Apply(document, updates, schema, demands, operation.Replace),
            ct
        );
    }
}
