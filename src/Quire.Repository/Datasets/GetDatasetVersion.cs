using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets;

/// <summary>Reads one version. Who may see which is decided by the selector, not by a permission on the dataset.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="Version">The selector, as the wire writes it.</param>
/// <param name="Deaccessioned">Which deaccessioned versions count.</param>
/// <param name="WithOwners">Also read the collections above.</param>
/// <param name="ShowEmails">Show e-mail fields even where the installation hides them, to those who may edit.</param>
[Open("Published versions are public; the finder hides or refuses the others.")]
public sealed record GetDatasetVersion(
    ObjectRef Target,
    string Version,
    Deaccessioned Deaccessioned = Deaccessioned.Hidden,
    bool WithOwners = false,
    bool ShowEmails = false
) : IQuery<VersionView>, ITargeted;

internal sealed class GetDatasetVersionHandler(VersionFinder finder, DatasetViews views) : IHandle<GetDatasetVersion, VersionView>
{
    public async Task<VersionView> HandleAsync(GetDatasetVersion operation, OperationContext context, CancellationToken ct)
    {
        var selector = VersionSelector.Parse(operation.Version);
        var editor = context.May(Permission.EditDataset);
        var deaccessioned =
            operation.Deaccessioned == Deaccessioned.Shown
            || VersionsMeant.WithdrawnForEditors(operation.Deaccessioned == Deaccessioned.ShownToEditors, context);
        var version = await finder.FindAsync(selector, operation.Version, context, deaccessioned, ct);
        var view = await views.OfAsync(
            version,
            context.May(Permission.ViewUnpublishedDataset),
            ct,
            operation.WithOwners,
            operation.ShowEmails && editor
        );
        return view with { Held = context.Permissions };
    }
}
