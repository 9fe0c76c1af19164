using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Collections;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets;

/// <summary>Tells those who may edit a dataset what its collection asks of its metadata.</summary>
[Requires(Permission.EditDataset)]
public sealed record GetDraftRules(ObjectRef Target) : IQuery<DatasetRules>, ITargeted;

internal sealed class GetDraftRulesHandler(RepositoryDb db, DatasetRulesLookup inForce) : IHandle<GetDraftRules, DatasetRules>
{
    public async Task<DatasetRules> HandleAsync(GetDraftRules operation, OperationContext context, CancellationToken ct)
    {
        var collection = context.Target.OwnerId;
        return await inForce.OfAsync(await db.Objects.AsNoTracking().SingleAsync(o => o.Id == collection, ct), ct);
    }
}
