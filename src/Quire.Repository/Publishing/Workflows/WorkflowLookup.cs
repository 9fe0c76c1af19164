using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Publishing;

namespace Quire.Repository.Publishing.Workflows;

/// <summary>Finds workflows.</summary>
internal sealed class WorkflowLookup(RepositoryDb db)
{
    public async Task<WorkflowRecord> FindAsync(long id, CancellationToken ct) =>
        await db.Workflows.AsNoTracking().SingleOrDefaultAsync(w => w.Id == id, ct)
        ?? throw WorkflowAdministrationErrors.NotFound(id);
}
