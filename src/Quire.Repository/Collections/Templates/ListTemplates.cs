using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections.Templates;

/// <summary>
/// Lists the templates datasets of a collection may be begun with: its own, then those of the collections above.
/// </summary>
[Requires(Permission.AddDataset)]
public sealed record ListTemplates(ObjectRef Target) : IQuery<IReadOnlyList<TemplateView>>, ITargeted;

internal sealed class ListTemplatesHandler(RepositoryDb db, CollectionTemplates templates)
    : IHandle<ListTemplates, IReadOnlyList<TemplateView>>
{
    public async Task<IReadOnlyList<TemplateView>> HandleAsync(
        ListTemplates operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var sources = await templates.SourcesAsync(context.Target, ct);
        var found = await db
            .Templates.AsNoTracking()
            .Include(t => t.Collection)
            .Where(t => sources.Contains(t.CollectionId))
            .OrderBy(t => t.Id)
            .ToListAsync(ct);
        var chosen = await db
            .DefaultTemplates.Where(d => d.CollectionId == context.Target.Id)
            .Select(d => (long?)d.TemplateId)
            .SingleOrDefaultAsync(ct);
        var places = sources.Index().ToDictionary(s => s.Item, s => s.Index);
        var views = new List<TemplateView>();
        foreach (var template in found.OrderBy(t => places[t.CollectionId]).ThenBy(t => t.Id))
        {
            views.Add(await templates.ViewAsync(template, template.Id == chosen, ct));
        }

        return views;
    }
}
