using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Access;

/// <summary>Reads one licence; without an id, the default one.</summary>
[Open("licences are for everybody to read")]
public sealed record GetLicense(long? Id) : IQuery<License>;

internal sealed class GetLicenseHandler(Licenses licenses) : IHandle<GetLicense, License>
{
    public async Task<License> HandleAsync(GetLicense operation, OperationContext context, CancellationToken ct) =>
        operation.Id is { } id
            ? await licenses.FindAsync(id, ct) ?? throw LicenseErrors.NotFound(id)
            : await licenses.DefaultAsync(ct) ?? throw LicenseErrors.NoDefault();
}
