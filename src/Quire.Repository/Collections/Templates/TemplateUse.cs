using Microsoft.EntityFrameworkCore;
using Quire.Domain.Metadata;
using Quire.Repository.Data;
using Quire.Repository.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections.Templates;

/// <summary>Begins datasets with templates.</summary>
public sealed class TemplateUse(RepositoryDb db, CollectionTemplates templates)
{
    /// <summary>
    /// What was given for a dataset, with what a template holds in place of what was not: fields, and where neither a licence nor
    /// terms of use are spoken of those of the template with its terms of access.
    /// </summary>
    public async Task<Input<VersionInput>> FilledAsync(
        Input<VersionInput> given,
        long template,
        RepositoryObject collection,
        CancellationToken ct
    )
    {
        var input = given.Value;
        var found = await templates.OfCollectionAsync(template, collection, ct);
        var metadata = MetadataDocumentCodec
            .Parse(found.Metadata)
            .Fields.Where(f => !input.Metadata.Fields.ContainsKey(f.Key))
            .Aggregate(input.Metadata, (document, field) => document.With(field.Key, field.Value));
        return new(
            input.IsSilentOnTerms && found.Terms.AreStated
                ? input with
                {
                    Metadata = metadata,
                    Terms = found.Terms,
                    IsSilentOnTerms = false,
                }
                : input with
                {
                    Metadata = metadata,
                }
        );
    }

    /// <summary>Counts a dataset that was begun with a template.</summary>
    public Task CountAsync(long template, CancellationToken ct) =>
        db
            .Templates.Where(t => t.Id == template)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.UsageCount, t => t.UsageCount + 1), ct);
}
