using Quire.Repository.Access;
using Quire.Repository.Administration;

namespace Quire.Repository.Datasets;

/// <summary>
/// What a new dataset is put under whose depositor does not speak of terms: the installation's default licence. Without one it
/// could not be published, and most programs never name any.
/// </summary>
internal sealed class DefaultTerms(Licenses licenses, Settings settings)
{
    /// <summary>The same input, under the default licence where nothing is said and the settings do not forbid it.</summary>
    public async Task<VersionInput> ForAsync(VersionInput input, CancellationToken ct) =>
        input is { IsSilentOnTerms: true, Terms.LicenseId: null }
        && await settings.IsTrueAsync(SettingNames.ApplyDefaultLicense, ct, byDefault: true)
        && await licenses.DefaultAsync(ct) is { } license
            ? input with
            {
                Terms = input.Terms.Under(license.Id),
            }
            : input;
}
