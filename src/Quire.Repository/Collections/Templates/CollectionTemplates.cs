using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Metadata;
using Quire.Repository.Access;
using Quire.Repository.Access.Limits;
using Quire.Repository.Data;
using Quire.Repository.Data.Collections;
using Quire.Repository.Metadata;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections.Templates;

/// <summary>Finds templates, and makes what answers show of them.</summary>
public sealed class CollectionTemplates(
    RepositoryDb db,
    PermissionEvaluator permissions,
    VisibleObjects visible,
    CollectionOwners owners,
    SchemaCache schemas,
    Licenses licenses
)
{
    /// <summary>One of whose collection the caller may edit, which the audit names from here on; others are refused.</summary>
    public async Task<TemplateRecord> EditableAsync(long id, OperationContext context, CancellationToken ct)
    {
        var template = await VisibleAsync(id, context, ct);
        var held = await permissions.OfAsync(context.Caller, template.Collection.Object, ct);
        if (!held.HasFlag(Permission.EditDataverse))
        {
            throw AccessErrors.NotPermitted(context.Caller.Identifier);
        }

        Audit(template, context);
        return template;
    }

    /// <summary>Deletes one; it is the default of no collection any more. Gives its name.</summary>
    public string Remove(TemplateRecord template, OperationContext context)
    {
        db.Templates.Remove(template);
        Audit(template, context);
        return template.Name;
    }

    /// <summary>One whoever may add datasets to its collection sees.</summary>
    public async Task<TemplateRecord> UsableAsync(long id, OperationContext context, CancellationToken ct)
    {
        var template = await VisibleAsync(id, context, ct);
        var collection = template.Collection.Object;
        var needed = Permission.AddDataset | (collection.PublishedAt is null ? Permission.ViewUnpublishedDataverse : 0);
        var held = await permissions.OfAsync(context.Caller, collection, ct);
        return held.HasFlag(needed) ? template : throw AccessErrors.NotPermitted(context.Caller.Identifier);
    }

    private async Task<TemplateRecord> VisibleAsync(long id, OperationContext context, CancellationToken ct)
    {
        var template = await FindAsync(id, ct);
        return await visible.ContainAsync(context.Caller, template.Collection.Object, ct)
            ? template
            : throw TemplateErrors.NotFound(id);
    }

    public async Task<TemplateRecord> FindAsync(long id, CancellationToken ct) =>
        await db.Templates.Include(t => t.Collection.Object).SingleOrDefaultAsync(t => t.Id == id, ct)
        ?? throw TemplateErrors.NotFound(id);

    /// <summary>
    /// Ids of the collections whose templates are for datasets of a collection: itself, and those above as far up as datasets
    /// are described in the same blocks.
    /// </summary>
    public async Task<IReadOnlyList<long>> SourcesAsync(RepositoryObject collection, CancellationToken ct)
    {
        var path = await owners.WithItselfAsync(collection, ct);
        var blocks = path.Select(
            (_, i) => RequirementsLookup.RootOf([.. path.Skip(i)]).BlockNames.ToHashSet(StringComparer.Ordinal)
        );
        var sets = blocks.ToList();
        var same = Enumerable.Range(1, path.Count - 1).TakeWhile(i => sets[i].SetEquals(sets[i - 1])).Count();
        return [.. path.Take(same + 1).Select(c => c.Id)];
    }

    /// <summary>One datasets of a collection may be begun with.</summary>
    public async Task<TemplateRecord> OfCollectionAsync(long id, RepositoryObject collection, CancellationToken ct)
    {
        var sources = await SourcesAsync(collection, ct);
        return await db.Templates.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id && sources.Contains(t.CollectionId), ct)
            ?? throw TemplateErrors.NotFound(id);
    }

    public async Task<TemplateView> ViewAsync(TemplateRecord template, bool isDefault, CancellationToken ct) =>
        new(
            template,
            template.Collection.Alias,
            isDefault,
            MetadataDocumentCodec.Parse(template.Metadata),
            await schemas.GetAsync(ct),
            await licenses.FindAsync(template.LicenseId, ct)
        );

    /// <summary>The same as seen from the collection it belongs to.</summary>
    public async Task<TemplateView> ViewAsync(TemplateRecord template, CancellationToken ct) =>
        await ViewAsync(
            template,
            await db.DefaultTemplates.AnyAsync(d => d.CollectionId == template.CollectionId && d.TemplateId == template.Id, ct),
            ct
        );

    private static void Audit(TemplateRecord template, OperationContext context)
    {
        context.AuditObjectId = template.CollectionId;
        context.AuditDetails = $"template {template.Id}";
    }
}
