using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections.Templates;

/// <summary>Lists the templates of the installation.</summary>
/// <param name="Limit">How many at the most; a page has 1000 at the most.</param>
/// <param name="Offset">How many to skip.</param>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record ListAllTemplates(int? Limit = null, int Offset = 0) : IQuery<IReadOnlyList<TemplateLine>>;

internal sealed class ListAllTemplatesHandler(RepositoryDb db) : IHandle<ListAllTemplates, IReadOnlyList<TemplateLine>>
{
    private const int Most = 1000;

    public async Task<IReadOnlyList<TemplateLine>> HandleAsync(
        ListAllTemplates operation,
        OperationContext context,
        CancellationToken ct
    ) =>
        await db
            .Templates.OrderBy(t => t.Id)
            .Skip(operation.Offset)
            .Take(Math.Min(operation.Limit ?? Most, Most))
            .Select(t => new TemplateLine(t.Id, t.Name, t.Collection.Name))
            .ToListAsync(ct);
}
