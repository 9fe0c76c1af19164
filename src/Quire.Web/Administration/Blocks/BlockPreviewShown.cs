using Quire.Repository.Metadata;
using Quire.Web.Forms;

namespace Quire.Web.Administration.Blocks;

/// <summary>What a definition would change, before it is taken in.</summary>
/// <param name="Definition">Text of the file.</param>
/// <param name="Blocks">The blocks it speaks of.</param>
/// <param name="Form">What was wrong.</param>
public sealed record BlockPreviewShown(string Definition, IReadOnlyList<BlockPreview> Blocks, FormShown Form)
{
    /// <summary>Whether it would change anything.</summary>
    public bool ChangesAnything => Blocks.Any(b => b.IsNew || b.Aspects.Count > 0 || b.Added.Count > 0 || b.Changed.Count > 0);
}
