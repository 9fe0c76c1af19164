using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Access;

/// <summary>Offers a licence to depositors, or no longer. Datasets that have it keep it.</summary>
[RequiresAccount]
[RequiresSuperuser]
public sealed record SetLicenseActive(long Id, bool Active) : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Licenses;
}

internal sealed class SetLicenseActiveHandler(RepositoryDb db) : IHandle<SetLicenseActive>
{
    public async Task HandleAsync(SetLicenseActive operation, OperationContext context, CancellationToken ct)
    {
        var license = await db.LicenseAsync(operation.Id, ct);
        if (license.Active == operation.Active)
        {
            throw LicenseErrors.AlreadySo(license.Active ? "active" : "inactive");
        }

        if (license.IsDefault)
        {
            throw LicenseErrors.DefaultKeptActive();
        }

        license.Active = operation.Active;
        context.AuditDetails = license.Name;
        context.Changed(OutboxKind.Installation, 0);
    }
}
