using Quire.Domain.Metadata;
using Quire.Web.Forms;

namespace Quire.Web.Collections.Managing;

/// <summary>Blocks and fields of a collection.</summary>
/// <param name="Collection">The collection.</param>
/// <param name="Form">The form as it stands, and what is wrong with it.</param>
/// <param name="All">Every block of the installation.</param>
/// <param name="Used">Blocks in use, in the order of forms.</param>
public sealed record LevelsShown(
    ManagedCollection Collection,
    FormShown Form,
    IReadOnlyList<MetadataBlock> All,
    IReadOnlyList<MetadataBlock> Used
) : ManagingShown(Collection, Form);
