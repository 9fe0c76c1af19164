using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Exports.Signposting;
using Quire.Repository.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Export;

/// <summary>Gives the links of a released version as machines follow them. A draft has none: nothing of it is public.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="Version">The selector, as the wire writes it.</param>
[Open("Published versions are public; the finder hides or refuses the others.")]
public sealed record GetLinkset(ObjectRef Target, string Version) : IQuery<ExportResult>, ITargeted;

internal sealed class GetLinksetHandler(VersionFinder finder, ExportedVersions versions) : IHandle<GetLinkset, ExportResult>
{
    public async Task<ExportResult> HandleAsync(GetLinkset operation, OperationContext context, CancellationToken ct)
    {
        var selector = VersionSelector.Parse(operation.Version);
        if (selector is VersionSelector.Draft)
        {
            throw ExportErrors.NoLinksOfDrafts();
        }

        var found = await finder.FindAsync(selector, operation.Version, context, includeDeaccessioned: false, ct);
        if (found.State == VersionState.Draft)
        {
            throw ExportErrors.NoLinksOfDrafts();
        }

        var exported = await versions.OfAsync(found, ct);
        return new(Linkset.MediaType, (output, token) => Linkset.WriteAsync(exported, output, token));
    }
}
