using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Collections;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections;

/// <summary>Lists a collection's own rules for fields.</summary>
[Requires(Permission.ViewUnpublishedDataverse, WhileUnpublished = true)]
public sealed record ListInputLevels(ObjectRef Target) : IQuery<IReadOnlyList<InputLevel>>, ITargeted;

internal sealed class ListInputLevelsHandler(RepositoryDb db) : IHandle<ListInputLevels, IReadOnlyList<InputLevel>>
{
    public async Task<IReadOnlyList<InputLevel>> HandleAsync(
        ListInputLevels operation,
        OperationContext context,
        CancellationToken ct
    ) => await db.Collections.Where(c => c.Id == context.Target.Id).Select(c => c.InputLevels).SingleAsync(ct);
}
