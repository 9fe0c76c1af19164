using Quire.Domain.Datasets;
using Quire.Repository.Access;
using Quire.Repository.Administration;

namespace Quire.Repository.Datasets;

/// <summary>What depositors may choose as licence now.</summary>
public sealed class LicenseChoices(Licenses licenses, Settings settings)
{
    public async ValueTask<LicenseChoice> GetAsync(CancellationToken ct)
    {
        var all = await licenses.AllAsync(ct);
        var custom = await settings.IsTrueAsync(SettingNames.AllowCustomTerms, ct, byDefault: true);
        return new(all, custom ? null : all.FirstOrDefault(l => l.IsDefault));
    }
}
