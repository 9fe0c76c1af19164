using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Administration.Tools;

/// <summary>Tells an external tool what it was opened for.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="Version">The version, as the wire writes it.</param>
/// <param name="ToolId">The tool.</param>
/// <param name="Locale">Language of whoever opened it; null for none.</param>
[Open("Published versions are public; the finder hides or refuses the others.")]
public sealed record GetDatasetToolParameters(ObjectRef Target, string Version, long ToolId, string? Locale)
    : IQuery<ToolTelling>,
        ITargeted;

internal sealed class GetDatasetToolParametersHandler(ExternalTools tools, ToolTellings tellings, VersionFinder finder)
    : IHandle<GetDatasetToolParameters, ToolTelling>
{
    public async Task<ToolTelling> HandleAsync(GetDatasetToolParameters operation, OperationContext context, CancellationToken ct)
    {
        var selector = VersionSelector.Parse(operation.Version);
        var withdrawn = context.May(Permission.ViewUnpublishedDataset);
        var version = await finder.FindAsync(selector, operation.Version, context, withdrawn, ct);
        var tool = await tools.OfScopeAsync(ToolRules.Dataset, operation.ToolId, ct);
        return await tellings.OfAsync(tool, tellings.FactsOf(version, null, operation.Locale), sign: true, context, ct);
    }
}
