using Quire.Domain.Metadata;

namespace Quire.Web.Depositing.Forms;

/// <summary>A block in a form.</summary>
/// <param name="Block">The block.</param>
/// <param name="First">Fields that are seen at once: those that are asked for, or filled, or wrong.</param>
/// <param name="More">The others, which are folded.</param>
public sealed record FormBlock(MetadataBlock Block, IReadOnlyList<FieldType> First, IReadOnlyList<FieldType> More);
