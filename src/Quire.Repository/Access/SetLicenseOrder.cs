using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Access;

/// <summary>Moves a licence in lists.</summary>
[RequiresAccount]
[RequiresSuperuser]
public sealed record SetLicenseOrder(long Id, long SortOrder) : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Licenses;
}

internal sealed class SetLicenseOrderHandler(RepositoryDb db) : IHandle<SetLicenseOrder>
{
    public async Task HandleAsync(SetLicenseOrder operation, OperationContext context, CancellationToken ct)
    {
        var license = await db.LicenseAsync(operation.Id, ct);
        license.SortOrder = operation.SortOrder;
        context.AuditDetails = license.Name;
        context.Changed(OutboxKind.Installation, 0);
    }
}
