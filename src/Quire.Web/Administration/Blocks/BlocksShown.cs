using Quire.Domain.Metadata;
using Quire.Web.Forms;

namespace Quire.Web.Administration.Blocks;

/// <summary>Metadata blocks of the installation.</summary>
/// <param name="Blocks">The blocks.</param>
/// <param name="Form">The form that takes a definition in.</param>
/// <param name="Done">Whether one was just taken in.</param>
public sealed record BlocksShown(IReadOnlyList<MetadataBlock> Blocks, FormShown Form, bool Done);
