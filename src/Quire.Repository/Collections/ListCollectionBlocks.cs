using Quire.Domain.Access;
using Quire.Domain.Metadata;
using Quire.Repository.Datasets.Types;
using Quire.Repository.Metadata;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections;

/// <summary>Tells which metadata blocks and rules apply in a collection.</summary>
/// <param name="Target">The collection.</param>
/// <param name="DatasetType">Also blocks linked to this type; null for none.</param>
[Requires(Permission.ViewUnpublishedDataverse, WhileUnpublished = true)]
public sealed record ListCollectionBlocks(ObjectRef Target, string? DatasetType = null) : IQuery<CollectionBlocks>, ITargeted
{
    /// <summary>Code of the language of the texts, where there are some in it; null for those of the blocks.</summary>
    public string? Language { get; init; }
}

internal sealed class ListCollectionBlocksHandler(DatasetRulesLookup inForce, DatasetTypes types, SchemaCache schemas)
    : IHandle<ListCollectionBlocks, CollectionBlocks>
{
    public async Task<CollectionBlocks> HandleAsync(
        ListCollectionBlocks operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var rules = await inForce.OfAsync(context.Target, ct);
        var linked = operation.DatasetType is { } name ? (await types.OfNewAsync(name, ct)).BlockNames : [];
        var shown = await schemas.GetAsync(operation.Language, ct);
        IReadOnlyList<MetadataBlock> blocks =
        [
            .. rules.ChosenBlocks,
            .. linked
                .Except(rules.ChosenBlocks.Select(b => b.Name), StringComparer.Ordinal)
                .Select(n => rules.Schema.TryGetBlock(n, out var block) ? block : null)
                .OfType<MetadataBlock>(),
        ];
        return new([.. blocks.Select(shown.As)], rules.InputLevels);
    }
}
