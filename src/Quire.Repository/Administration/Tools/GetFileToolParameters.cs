using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Access;
using Quire.Repository.Files;
using Quire.Repository.Operations;

namespace Quire.Repository.Administration.Tools;

/// <summary>Tells an external tool what it was opened for.</summary>
/// <param name="File">The file.</param>
/// <param name="EntryId">How a version describes the file: the newest the caller may see.</param>
/// <param name="ToolId">The tool.</param>
/// <param name="Locale">Language of whoever opened it; null for none.</param>
[Open("published files without restriction are for everybody; the handler demands the permission for all others")]
public sealed record GetFileToolParameters(ObjectRef File, long EntryId, long ToolId, string? Locale)
    : IQuery<ToolTelling>,
        ITargeted
{
    public ObjectRef Target => new ObjectRef.DatasetOf(File);
}

internal sealed class GetFileToolParametersHandler(
    ExternalTools tools,
    ToolTellings tellings,
    ToolFiles files,
    ObjectResolver resolver,
    FileLookup lookup
) : IHandle<GetFileToolParameters, ToolTelling>
{
    public async Task<ToolTelling> HandleAsync(GetFileToolParameters operation, OperationContext context, CancellationToken ct)
    {
        var file = await resolver.ResolveAsync(operation.File, context.Caller, ct);
        var tool = await tools.OfScopeAsync(ToolRules.File, operation.ToolId, ct);
        var withdrawn = context.May(Permission.ViewUnpublishedDataset);
        var view = await lookup.FindAsync(file.Id, new VersionSelector.Latest(), context, withdrawn, ct);
        if (view is null || view.Entry.Id != operation.EntryId)
        {
            throw ToolErrors.EntryNotFound();
        }

        _ = await files.IsClosedAsync(view, context, ct);
        return await tellings.OfAsync(
            tool,
            tellings.FactsOf(view.Version, view.Entry, operation.Locale),
            sign: true,
            context,
            ct
        );
    }
}
