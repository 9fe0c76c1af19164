using Microsoft.EntityFrameworkCore;
using Quire.Domain.Datasets;
using Quire.Repository.Data;
using Quire.Repository.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Previews;

/// <summary>Reads the draft a link leads to, without what an anonymized link hides.</summary>
/// <param name="Token">The secret in the link.</param>
/// <param name="WithOwners">Also read the collections above; an anonymized link does not show them.</param>
[Open("whoever has the link may read what it leads to")]
public sealed record GetPreviewedVersion(string Token, bool WithOwners = false) : IQuery<VersionView>;

internal sealed class GetPreviewedVersionHandler(RepositoryDb db, DatasetViews views, AnonymizedFields fields)
    : IHandle<GetPreviewedVersion, VersionView>
{
    public async Task<VersionView> HandleAsync(GetPreviewedVersion operation, OperationContext context, CancellationToken ct)
    {
        var link =
            await db.PreviewLinks.AsNoTracking().SingleOrDefaultAsync(l => l.Token == operation.Token, ct)
            ?? throw PreviewErrors.TokenUnknown();
        // Once nobody says which fields tell whose it is, all that can be done is to show nothing.
        var withheld = link.IsAnonymized ? await fields.GetAsync(ct) ?? throw PreviewErrors.AnonymizedOff() : null;
        var draft =
            await db
                .Versions.AsNoTracking()
                .Include(v => v.Dataset.Object)
                .SingleOrDefaultAsync(v => v.DatasetId == link.DatasetId && v.State == VersionState.Draft, ct)
            ?? throw PreviewErrors.DraftGone();
        var view = await views.OfAsync(draft, drafts: true, ct, operation.WithOwners && withheld is null);
        return view with { Withheld = withheld };
    }
}
