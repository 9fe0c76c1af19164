using Quire.Domain.Metadata;

namespace Quire.Web.Datasets;

/// <summary>A block with what a version says of it.</summary>
/// <param name="Block">The block.</param>
/// <param name="Fields">Its filled fields, in order.</param>
public sealed record ShownBlock(MetadataBlock Block, IReadOnlyList<ShownField> Fields);
