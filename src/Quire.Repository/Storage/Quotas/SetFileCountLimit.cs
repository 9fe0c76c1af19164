using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Storage.Quotas;

/// <summary>Sets how many files a dataset may have, or lifts that limit.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="Files">The limit; null for none of its own. Files that are there stay.</param>
[RequiresAccount]
[RequiresSuperuser]
public sealed record SetFileCountLimit(ObjectRef Target, int? Files) : ICommand, ITargeted;

internal sealed class SetFileCountLimitHandler(RepositoryDb db) : IHandle<SetFileCountLimit>
{
    public async Task HandleAsync(SetFileCountLimit operation, OperationContext context, CancellationToken ct)
    {
        if (operation.Files is { } limit and < 0)
        {
            throw QuotaErrors.CountNegative(limit);
        }

        (await db.Datasets.SingleAsync(d => d.Id == context.Target.Id, ct)).FileCountLimit = operation.Files;
        context.AuditDetails = operation.Files?.ToString(CultureInfo.InvariantCulture);
        context.Changed(OutboxKind.Dataset, context.Target.Id);
    }
}
