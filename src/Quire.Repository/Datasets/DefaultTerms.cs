using Quire.Domain.Datasets;
using Quire.Repository.Access;
using Quire.Repository.Administration;

namespace Quire.Repository.Datasets;

/// <summary>
/// What a new dataset is put under whose depositor does not speak of terms: the installation's default licence, or the first one
/// its type offers. Without one it could not be published, and most programs never name any.
/// </summary>
internal sealed class DefaultTerms(Licenses licenses, LicenseChoices choices, Settings settings)
{
    /// <summary>The same input, under the default licence where nothing is said and the settings do not forbid it.</summary>
    public async Task<VersionInput> ForAsync(VersionInput input, DatasetType type, CancellationToken ct) =>
        input is { IsSilentOnTerms: true, Terms.LicenseId: null }
        && await settings.IsTrueAsync(SettingNames.ApplyDefaultLicense, ct, byDefault: true)
        && await licenses.DefaultAsync(ct) is { } standard
        && (await choices.GetAsync(ct)).For(type).Offered(standard) is { } license
            ? input with
            {
                Terms = input.Terms.Under(license.Id),
            }
            : input;
}
