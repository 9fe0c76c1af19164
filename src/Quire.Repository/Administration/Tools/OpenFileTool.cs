using System.Globalization;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Access;
using Quire.Repository.Files;
using Quire.Repository.Operations;

namespace Quire.Repository.Administration.Tools;

/// <summary>Opens an external tool for a file, as the newest version the caller may see describes it.</summary>
/// <param name="File">The file.</param>
/// <param name="ToolId">The tool.</param>
/// <param name="Locale">Language of whoever opens it; null for none.</param>
[Open("published files without restriction are for everybody; the handler demands the permission for all others")]
public sealed record OpenFileTool(ObjectRef File, long ToolId, string? Locale) : IQuery<ToolOpening>, ITargeted
{
    public ObjectRef Target => new ObjectRef.DatasetOf(File);
}

internal sealed class OpenFileToolHandler(
    ExternalTools tools,
    ToolTellings tellings,
    ToolFiles files,
    ObjectResolver resolver,
    FileLookup lookup
) : IHandle<OpenFileTool, ToolOpening>
{
    public async Task<ToolOpening> HandleAsync(OpenFileTool operation, OperationContext context, CancellationToken ct)
    {
        var file = await resolver.ResolveAsync(operation.File, context.Caller, ct);
        var tool = await tools.OfScopeAsync(ToolRules.File, operation.ToolId, ct);
        var withdrawn = context.May(Permission.ViewUnpublishedDataset);
        var view =
            await lookup.FindAsync(file.Id, new VersionSelector.Latest(), context, withdrawn, ct)
            ?? throw ToolErrors.FileClosed();
        var closed = await files.IsClosedAsync(view, context, ct);
        ToolFiles.MustSuit(tool, view);
        await files.MustHaveAsync(tool, view.Entry.FileId, ct);
        var callback = string.Create(
            CultureInfo.InvariantCulture,
            $"/api/v1/files/{file.Id}/metadata/{view.Entry.Id}/toolparams/{tool.Id}"
        );
        return await tellings.OpenAsync(
            tool,
            tellings.FactsOf(view.Version, view.Entry, operation.Locale),
            closed,
            callback,
            context,
            ct
        );
    }
}
