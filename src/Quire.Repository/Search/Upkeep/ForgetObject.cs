using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Search.Upkeep;

/// <summary>
/// Removes what the search index holds of a dataset that is gone. Of one that is there it is written again: what can be found
/// follows what is stored. Gives whether the dataset is there.
/// </summary>
/// <param name="Dataset">Its number.</param>
[Open("an administration call, closed to other machines by the blocking of endpoints")]
public sealed record ForgetObject(long Dataset) : ICommand<bool>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Index;
}

internal sealed class ForgetObjectHandler(RepositoryDb db) : IHandle<ForgetObject, bool>
{
    public async Task<bool> HandleAsync(ForgetObject operation, OperationContext context, CancellationToken ct)
    {
        var kind = await db
            .Objects.Where(o => o.Id == operation.Dataset)
            .Select(o => (ObjectKind?)o.Kind)
            .SingleOrDefaultAsync(ct);
        if (kind is null or ObjectKind.Dataset)
        {
            context.Changed(kind is null ? OutboxKind.Removed : OutboxKind.Dataset, operation.Dataset);
        }

        context.AuditDetails = operation.Dataset.ToString(CultureInfo.InvariantCulture);
        return kind == ObjectKind.Dataset;
    }
}
