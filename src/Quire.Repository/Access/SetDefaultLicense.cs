using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Access;

/// <summary>Chooses the licence new datasets get.</summary>
[RequiresAccount]
[RequiresSuperuser]
public sealed record SetDefaultLicense(long Id) : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Licenses;
}

internal sealed class SetDefaultLicenseHandler(RepositoryDb db) : IHandle<SetDefaultLicense>
{
    public async Task HandleAsync(SetDefaultLicense operation, OperationContext context, CancellationToken ct)
    {
        var license = await db.LicenseAsync(operation.Id, ct);
        if (!license.Active)
        {
            throw LicenseErrors.DefaultInactive();
        }

        foreach (var former in await db.Licenses.Where(l => l.IsDefault).ToListAsync(ct))
        {
            former.IsDefault = false;
        }

        license.IsDefault = true;
        context.AuditDetails = license.Name;
        context.Changed(OutboxKind.Installation, 0);
    }
}
