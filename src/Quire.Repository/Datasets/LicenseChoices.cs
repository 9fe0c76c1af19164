using Quire.Domain.Datasets;
using Quire.Repository.Access;
using Quire.Repository.Administration;
using Quire.Repository.Data;
using Quire.Repository.Datasets.Types;

namespace Quire.Repository.Datasets;

/// <summary>What depositors may choose as licence now.</summary>
public sealed class LicenseChoices(Licenses licenses, Settings settings, DatasetTypes types)
{
    public async ValueTask<LicenseChoice> GetAsync(CancellationToken ct)
    {
        var all = await licenses.AllAsync(ct);
        var custom = await settings.IsTrueAsync(SettingNames.AllowCustomTerms, ct, byDefault: true);
        return new(all, custom ? null : all.FirstOrDefault(l => l.IsDefault));
    }

    /// <summary>The same for datasets of a type, which may offer fewer.</summary>
    public async Task<LicenseChoice> OfAsync(string type, CancellationToken ct)
    {
        var choice = await GetAsync(ct);
        return await types.FindAsync(type, ct) is { } known ? choice.For(known) : choice;
    }

    /// <summary>The same for a dataset, whose type may offer fewer.</summary>
    public async Task<LicenseChoice> OfAsync(RepositoryDb db, long dataset, CancellationToken ct)
    {
        var choice = await GetAsync(ct);
        return await types.OfferingFewerAsync(db, dataset, ct) is { } type ? choice.For(type) : choice;
    }
}
