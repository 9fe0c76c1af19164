using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Access;

/// <summary>Lists the licences of the installation, active or not, in order.</summary>
[Open("licences are for everybody to read")]
public sealed record ListLicenses : IQuery<IReadOnlyList<License>>;

internal sealed class ListLicensesHandler(Licenses licenses) : IHandle<ListLicenses, IReadOnlyList<License>>
{
    public async Task<IReadOnlyList<License>> HandleAsync(
        ListLicenses operation,
        OperationContext context,
        CancellationToken ct
    ) => await licenses.AllAsync(ct);
}
