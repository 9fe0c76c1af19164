using Quire.Domain.Datasets;
using Quire.Repository.Data.Collections;
using Quire.Repository.Datasets;

namespace Quire.Repository.Collections.Templates;

/// <summary>
/// Writes the terms that were given into a template; what must not be given now is refused, what was there stays.
/// </summary>
internal sealed class TemplateTerms(LicenseChoices choices, GivenTerms given)
{
    public async Task ApplyAsync(TemplateRecord template, TermsOfUse? terms, CancellationToken ct)
    {
        var before = template.Terms;
        if (terms is null || terms == before)
        {
            return;
        }

        if (terms.LicenseId is not null && terms.LicenseId != before.LicenseId)
        {
            _ = await given.OfUseAsync(new(terms), ct);
        }

        if (terms != before.WithUseOf(terms))
        {
            _ = await given.OfAccessAsync(new(terms), ct);
        }

        // Without a licence or a text none of the others would be taken over into a dataset.
        if (!terms.AreStated && (terms.AnyCustom || Term.OfAccess.Any(t => !string.IsNullOrWhiteSpace(t.Get(terms)))))
        {
            throw DatasetErrors.TermsTextMissing();
        }

        template.Terms = (await choices.GetAsync(ct)).Settle(terms);
    }
}
