using Quire.Domain.Metadata;
using Quire.Repository.Operations;

namespace Quire.Repository.Metadata;

/// <summary>Lists every metadata block of the installation.</summary>
/// <param name="Language">Code of the language of the texts, where there are some in it; null for those of the blocks.</param>
[Open("definitions are no secret; forms need them before anybody logs in")]
public sealed record ListMetadataBlocks(string? Language = null) : IQuery<MetadataSchema>;

internal sealed class ListMetadataBlocksHandler(SchemaCache schemas) : IHandle<ListMetadataBlocks, MetadataSchema>
{
    public async Task<MetadataSchema> HandleAsync(ListMetadataBlocks operation, OperationContext context, CancellationToken ct) =>
        await schemas.GetAsync(operation.Language, ct);
}
