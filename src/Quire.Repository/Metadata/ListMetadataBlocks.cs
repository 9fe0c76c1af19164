using Quire.Domain.Metadata;
using Quire.Repository.Operations;

namespace Quire.Repository.Metadata;

/// <summary>Lists every metadata block of the installation.</summary>
[Open("definitions are no secret; forms need them before anybody logs in")]
public sealed record ListMetadataBlocks : IQuery<MetadataSchema>;

internal sealed class ListMetadataBlocksHandler(SchemaCache schemas) : IHandle<ListMetadataBlocks, MetadataSchema>
{
    public async Task<MetadataSchema> HandleAsync(ListMetadataBlocks operation, OperationContext context, CancellationToken ct) =>
        await schemas.GetAsync(ct);
}
