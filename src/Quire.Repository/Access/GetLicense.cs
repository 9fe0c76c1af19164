using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Repository.Operations;

namespace Quire.Repository.Access;

/// <summary>Reads one licence; without an id, the default one.</summary>
[Open("licences are for everybody to read")]
public sealed record GetLicense(long? Id) : IQuery<License>;

internal sealed class GetLicenseHandler(Licenses licenses) : IHandle<GetLicense, License>
{
    public async Task<License> HandleAsync(GetLicense operation, OperationContext context, CancellationToken ct) =>
        operation.Id is { } id
            ? await licenses.FindAsync(id, ct) ?? throw Refuse.NotFound($"License with ID {id} not found")
            : await licenses.DefaultAsync(ct) ?? throw Refuse.NotFound("There is no default license.");
}
