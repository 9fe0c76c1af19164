using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Access;

/// <summary>Removes a licence nothing is licensed under.</summary>
[RequiresAccount]
[RequiresSuperuser]
public sealed record DeleteLicense(long Id) : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Licenses;
}

internal sealed class DeleteLicenseHandler(RepositoryDb db, IDatabaseDialect dialect) : IHandle<DeleteLicense>
{
    public async Task HandleAsync(DeleteLicense operation, OperationContext context, CancellationToken ct)
    {
        var id = operation.Id;
        var license = await db.Licenses.SingleOrDefaultAsync(l => l.Id == id, ct) ?? throw LicenseErrors.NotFound(id);
        if (license.IsDefault)
        {
            throw LicenseErrors.IsDefault();
        }

        if (await db.Versions.AnyAsync(v => v.LicenseId == id, ct))
        {
            throw LicenseErrors.InUse(id);
        }

        if ((await db.DatasetTypes.AsNoTracking().ToListAsync(ct)).Find(t => t.LicenseIds.Contains(id)) is { } type)
        {
            throw LicenseErrors.OfDatasetType(id, type.Name);
        }

        db.Licenses.Remove(license);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (dialect.IsBrokenReference(e))
        {
            // A dataset was put under it after the look.
            throw LicenseErrors.InUse(id);
        }

        context.AuditDetails = license.Name;
        context.Changed(OutboxKind.Installation, 0);
    }
}
