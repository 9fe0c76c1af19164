using Microsoft.EntityFrameworkCore;
using Quire.Repository.Collections.Moves;
using Quire.Repository.Data;
using Quire.Repository.Data.Collections;

namespace Quire.Repository.Collections.Templates;

/// <summary>Templates of collections that will no longer be above those whose forms begin with them.</summary>
internal sealed class TemplateLoss(RepositoryDb db) : IMoveLoss
{
    public string Words => "default templates that are not in the new place";

    public Task<bool> IsLostAsync(PlannedMove move, CancellationToken ct) => Losing(move).AnyAsync(ct);

    public Task RemoveAsync(PlannedMove move, CancellationToken ct) => Losing(move).ExecuteDeleteAsync(ct);

    private IQueryable<DefaultTemplateRecord> Losing(PlannedMove move)
    {
        var (above, moved) = (move.Above, move.Everything(db));
        return db.DefaultTemplates.Where(d =>
            moved.Any(o => o.Id == d.CollectionId)
            && db.Templates.Any(t =>
                t.Id == d.TemplateId && !above.Contains(t.CollectionId) && !moved.Any(o => o.Id == t.CollectionId)
            )
        );
    }
}
