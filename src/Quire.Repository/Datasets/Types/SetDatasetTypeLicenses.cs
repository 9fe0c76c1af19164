using Quire.Domain.Access;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets.Types;

/// <summary>
/// Chooses the licences datasets of a type may be under, replacing the whole list; none for all. What datasets are under already
/// stays.
/// </summary>
[RequiresAccount]
[RequiresSuperuser]
public sealed record SetDatasetTypeLicenses(string IdOrName, IReadOnlyList<string> Licenses) : ICommand<NamesChanged>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Licenses;
}

internal sealed class SetDatasetTypeLicensesHandler(DatasetTypeParts parts) : IHandle<SetDatasetTypeLicenses, NamesChanged>
{
    public async Task<NamesChanged> HandleAsync(SetDatasetTypeLicenses operation, OperationContext context, CancellationToken ct)
    {
        var type = await parts.FindAsync(operation.IdOrName, ct);
        var before = await parts.NamesAsync(type.LicenseIds, ct);
        var licenses = await parts.LicensesAsync(operation.Licenses, ct);
        type.LicenseIds = [.. licenses.Select(l => l.Id)];
        context.AuditDetails = type.Name;
        context.Changed(OutboxKind.Installation, 0);
        return new(before, [.. licenses.Select(l => l.Name)]);
    }
}
