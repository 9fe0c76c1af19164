using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections;

/// <summary>Tells whether a collection uses metadata blocks of its own.</summary>
[Requires(Permission.EditDataverse)]
public sealed record GetBlockRoot(ObjectRef Target) : IQuery<bool>, ITargeted;

internal sealed class GetBlockRootHandler(RepositoryDb db) : IHandle<GetBlockRoot, bool>
{
    public Task<bool> HandleAsync(GetBlockRoot operation, OperationContext context, CancellationToken ct) =>
        db.Collections.Where(c => c.Id == context.Target.Id).Select(c => c.MetadataBlockRoot).SingleAsync(ct);
}
