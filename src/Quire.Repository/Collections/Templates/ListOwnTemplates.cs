using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections.Templates;

/// <summary>Lists the templates that belong to a collection, for administrators.</summary>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record ListOwnTemplates(ObjectRef Target) : IQuery<IReadOnlyList<TemplateLine>>, IBeyondLimits;

internal sealed class ListOwnTemplatesHandler(RepositoryDb db) : IHandle<ListOwnTemplates, IReadOnlyList<TemplateLine>>
{
    public async Task<IReadOnlyList<TemplateLine>> HandleAsync(
        ListOwnTemplates operation,
        OperationContext context,
        CancellationToken ct
    ) =>
        await db
            .Templates.Where(t => t.CollectionId == context.Target.Id)
            .OrderBy(t => t.Id)
            .Select(t => new TemplateLine(t.Id, t.Name, t.Collection.Name))
            .ToListAsync(ct);
}
