using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets.Types;

/// <summary>Removes a type no dataset is of and no collection allows.</summary>
[RequiresAccount]
[RequiresSuperuser]
public sealed record DeleteDatasetType(long Id) : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.DatasetTypes;
}

internal sealed class DeleteDatasetTypeHandler(RepositoryDb db, DatasetTypeParts parts) : IHandle<DeleteDatasetType>
{
    public async Task HandleAsync(DeleteDatasetType operation, OperationContext context, CancellationToken ct)
    {
        var type = await parts.FindAsync(operation.Id.ToString(CultureInfo.InvariantCulture), ct);
        var name = type.Name;
        if (name == DatasetType.Default)
        {
            throw DatasetTypeErrors.IsDefault(name);
        }

        if (
            await db.Datasets.AnyAsync(d => d.DatasetType == name, ct)
            || await db.Collections.AnyAsync(
                c =>
                    c.AllowedDatasetTypes != null
                    && db.ItemsOf(SqlText.Json((string)(object)c.AllowedDatasetTypes)).Any(i => i.Value == name),
                ct
            )
        )
        {
            throw DatasetTypeErrors.InUse(name);
        }

        db.DatasetTypes.Remove(type);
        context.AuditDetails = name;
        context.Changed(OutboxKind.Installation, 0);
    }
}
