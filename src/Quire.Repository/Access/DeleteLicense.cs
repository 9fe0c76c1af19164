using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Access;

/// <summary>Removes a licence nothing is licensed under.</summary>
[RequiresAccount]
[RequiresSuperuser]
public sealed record DeleteLicense(long Id) : ICommand<bool>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Licenses;
}

internal sealed class DeleteLicenseHandler(RepositoryDb db) : IHandle<DeleteLicense, bool>
{
    public async Task<bool> HandleAsync(DeleteLicense operation, OperationContext context, CancellationToken ct)
    {
        var id = operation.Id;
        var license = await db.Licenses.SingleOrDefaultAsync(l => l.Id == id, ct) ?? throw LicenseErrors.NotFound(id);
        if (license.IsDefault)
        {
            throw LicenseErrors.IsDefault();
        }

        // Terms are a document of the version. Looking through all of them is slow, but nobody deletes licences often.
        var reference = $"\"{nameof(Domain.Datasets.TermsOfUse.LicenseId)}\":{id},";
        if (await db.Versions.AnyAsync(v => ((string)(object)v.Terms).Contains(reference), ct))
        {
            throw LicenseErrors.InUse(id);
        }

        db.Licenses.Remove(license);
        context.AuditDetails = license.Name;
        context.Changed(OutboxKind.Settings, 0);
        return true;
    }
}
