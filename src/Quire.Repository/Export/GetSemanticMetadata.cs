using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Exports.OaiOre;
using Quire.Repository.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Export;

/// <summary>Gives the metadata of a version as JSON-LD, without its files.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="Version">The selector, as the wire writes it.</param>
[Open("Published versions are public; the finder hides or refuses the others.")]
public sealed record GetSemanticMetadata(ObjectRef Target, string Version = ":latest") : IQuery<ExportResult>, ITargeted;

internal sealed class GetSemanticMetadataHandler(VersionFinder finder, ExportedVersions versions)
    : IHandle<GetSemanticMetadata, ExportResult>
{
    public async Task<ExportResult> HandleAsync(GetSemanticMetadata operation, OperationContext context, CancellationToken ct)
    {
        var selector = VersionSelector.Parse(operation.Version);
        var found = await finder.FindAsync(selector, operation.Version, context, includeDeaccessioned: false, ct);
        var exported = await versions.OfAsync(found, ct);
        return new(SemanticMetadata.MediaType, (output, token) => SemanticMetadata.WriteAsync(exported, output, token));
    }
}
