using System.Globalization;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Administration.Tools;

/// <summary>Opens an external tool for the newest version of a dataset the caller may see.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="ToolId">The tool.</param>
/// <param name="Locale">Language of whoever opens it; null for none.</param>
[Open("Published versions are public; the finder hides the others.")]
public sealed record OpenDatasetTool(ObjectRef Target, long ToolId, string? Locale) : IQuery<ToolOpening>, ITargeted;

internal sealed class OpenDatasetToolHandler(ExternalTools tools, ToolTellings tellings, VersionFinder finder)
    : IHandle<OpenDatasetTool, ToolOpening>
{
    public async Task<ToolOpening> HandleAsync(OpenDatasetTool operation, OperationContext context, CancellationToken ct)
    {
        var tool = await tools.OfScopeAsync(ToolRules.Dataset, operation.ToolId, ct);
        var withdrawn = context.May(Permission.ViewUnpublishedDataset);
        var version =
            await finder.TryFindAsync(new VersionSelector.Latest(), context, withdrawn, ct) ?? throw ToolErrors.DatasetClosed();
        var callback = string.Create(
            CultureInfo.InvariantCulture,
            $"/api/v1/datasets/{version.DatasetId}/versions/:latest/toolparams/{tool.Id}"
        );
        var closed = version.State != VersionState.Released;
        return await tellings.OpenAsync(tool, tellings.FactsOf(version, null, operation.Locale), closed, callback, context, ct);
    }
}
