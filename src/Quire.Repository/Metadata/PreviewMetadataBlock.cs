using Quire.Domain.Metadata.Blocks;
using Quire.Repository.Operations;

namespace Quire.Repository.Metadata;

/// <summary>
/// Tells what loading a definition file would add and change, and changes nothing. Refused where loading it would be.
/// </summary>
/// <param name="Definition">Text of the tab-separated file.</param>
[RequiresSuperuser]
public sealed record PreviewMetadataBlock(string Definition) : IQuery<IReadOnlyList<BlockPreview>>;

internal sealed class PreviewMetadataBlockHandler(BlockLoading loading)
    : IHandle<PreviewMetadataBlock, IReadOnlyList<BlockPreview>>
{
    public async Task<IReadOnlyList<BlockPreview>> HandleAsync(
        PreviewMetadataBlock operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var definition = BlockDefinitionReader.Read(operation.Definition);
        var named = definition.Rows.OfType<DefinitionRow.Field>().Select(f => f.Type.Name).ToHashSet(StringComparer.Ordinal);
        var (before, after) = await loading.MergedAsync(definition, ct);
        return [.. after.Changed.Select(block => BlockPreview.Of(before, block, named))];
    }
}
