using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Domain.Errors;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets;

/// <summary>Finds the version a selector means for this caller: what somebody may not see is not found, a draft asked for by name is refused.</summary>
public sealed class VersionFinder(RepositoryDb db)
{
    /// <summary>The version, loaded with its dataset and object, not tracked.</summary>
    public async Task<DatasetVersionRecord> FindAsync(
        VersionSelector selector, string selectorText, OperationContext context, bool includeDeaccessioned, CancellationToken ct) =>
        await TryFindAsync(selector, context, includeDeaccessioned, ct)
        ?? throw Refuse.NotFound($"Dataset version {selectorText} of dataset {context.Target.Id} not found");

    /// <summary>The same; null when there is nothing this caller may see.</summary>
    public async Task<DatasetVersionRecord?> TryFindAsync(
        VersionSelector selector, OperationContext context, bool includeDeaccessioned, CancellationToken ct)
    {
        var dataset = context.Target.Id;
        if (selector is VersionSelector.Draft)
        {
            context.MustHave(Permission.ViewUnpublishedDataset);
        }

        var versions = db.Versions.AsNoTracking().Include(v => v.Dataset).ThenInclude(d => d.Object).Where(v => v.DatasetId == dataset);
        var visible = includeDeaccessioned
            ? versions.Where(v => v.State != VersionState.Draft)
            : versions.Where(v => v.State == VersionState.Released);
        return selector switch
        {
            VersionSelector.Draft => await versions.SingleOrDefaultAsync(v => v.State == VersionState.Draft, ct),
            VersionSelector.Latest => await Newest(
                context.May(Permission.ViewUnpublishedDataset) ? versions.Where(v => v.State != VersionState.Deaccessioned || includeDeaccessioned) : visible, ct),
            VersionSelector.LatestPublished => await Newest(visible, ct),
            VersionSelector.Numbered { Number: var number } => await visible
                .SingleOrDefaultAsync(v => v.Major == number.Major && v.Minor == number.Minor, ct),
            _ => null,
        };
    }

    private static Task<DatasetVersionRecord?> Newest(IQueryable<DatasetVersionRecord> versions, CancellationToken ct) =>
        versions.OrderByDescending(v => v.Sequence).FirstOrDefaultAsync(ct);
}
