using Quire.Domain.Metadata;
using Quire.Web.Forms;

namespace Quire.Web.Collections.Managing;

/// <summary>Facets of a collection.</summary>
/// <param name="Collection">The collection.</param>
/// <param name="Form">The form as it stands, and what is wrong with it.</param>
/// <param name="Schema">The blocks of the installation.</param>
/// <param name="Fields">Fields that can be facets: those that are first.</param>
/// <param name="Blocks">Metadata blocks that can be offered as facet: those that are first.</param>
public sealed record FacetsShown(
    ManagedCollection Collection,
    FormShown Form,
    MetadataSchema Schema,
    IReadOnlyList<FieldType> Fields,
    IReadOnlyList<MetadataBlock> Blocks
) : ManagingShown(Collection, Form);
