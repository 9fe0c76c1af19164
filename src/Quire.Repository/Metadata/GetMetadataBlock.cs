using Quire.Domain.Metadata;
using Quire.Repository.Operations;

namespace Quire.Repository.Metadata;

/// <summary>Reads one metadata block, by name alone: a block may be named with digits.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Language">Code of the language of the texts, where there are some in it; null for those of the block.</param>
[Open("definitions are no secret; forms need them before anybody logs in")]
public sealed record GetMetadataBlock(string Name, string? Language = null) : IQuery<MetadataBlock>;

internal sealed class GetMetadataBlockHandler(SchemaCache schemas) : IHandle<GetMetadataBlock, MetadataBlock>
{
    public async Task<MetadataBlock> HandleAsync(GetMetadataBlock operation, OperationContext context, CancellationToken ct) =>
        (await schemas.GetAsync(operation.Language, ct)).TryGetBlock(operation.Name, out var block)
            ? block
            : throw BlockErrors.NotFound(operation.Name);
}
