using Quire.Domain.Access;
using Quire.Domain.Metadata;
using Quire.Repository.Data.Collections;

namespace Quire.Repository.Collections.Templates;

/// <summary>A template with everything an answer shows of it.</summary>
/// <param name="Template">The template.</param>
/// <param name="Alias">Alias of the collection it belongs to.</param>
/// <param name="IsDefault">Whether forms of the collection that was asked begin with it.</param>
/// <param name="Metadata">Its fields.</param>
/// <param name="Schema">The blocks of the installation.</param>
/// <param name="License">Its licence; null where it has terms of its own.</param>
public sealed record TemplateView(
    TemplateRecord Template,
    string Alias,
    bool IsDefault,
    MetadataDocument Metadata,
    MetadataSchema Schema,
    License? License
);
