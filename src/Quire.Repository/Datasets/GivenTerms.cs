using Quire.Domain.Datasets;
using Quire.Repository.Access;
using Quire.Repository.Administration;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets;

/// <summary>Terms somebody gives a dataset or a template; what must not be given now is refused.</summary>
internal sealed class GivenTerms(Settings settings, Licenses licenses)
{
    /// <summary>Those of access; what is said of use beside them does not count.</summary>
    public async Task<TermsOfUse> OfAccessAsync(Input<TermsOfUse> terms, CancellationToken ct)
    {
        var given = terms.Value;
        given.MustBeWithinLimits();
        if ((given.FileAccessRequest || !string.IsNullOrEmpty(given.TermsOfAccess)) && await settings.IsPublicInstallAsync(ct))
        {
            throw DatasetErrors.NoAccessTermsHere();
        }

        return given;
    }

    /// <summary>A licence in use, or terms of one's own with a text; what is said of access beside them does not count.</summary>
    public async Task<TermsOfUse> OfUseAsync(Input<TermsOfUse> terms, CancellationToken ct)
    {
        var given = terms.Value;
        if (await licenses.FindAsync(given.LicenseId, ct) is { Active: false } inactive)
        {
            throw DatasetErrors.LicenseInactive(inactive.Name);
        }

        return given.AreStated ? given : throw DatasetErrors.TermsTextMissing();
    }
}
