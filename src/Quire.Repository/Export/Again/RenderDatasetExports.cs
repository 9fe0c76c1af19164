using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Export.Again;

/// <summary>Has the exports of a dataset rendered anew in the background.</summary>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record RenderDatasetExports(ObjectRef Target) : ICommand, IBeyondLimits;

internal sealed class RenderDatasetExportsHandler(RepositoryDb db) : IHandle<RenderDatasetExports>
{
    public async Task HandleAsync(RenderDatasetExports operation, OperationContext context, CancellationToken ct)
    {
        var versions = db.Versions.Where(v => v.DatasetId == context.Target.Id).Select(v => v.Id);
        await db.Exports.Where(e => versions.Contains(e.VersionId)).ExecuteDeleteAsync(ct);
        context.Enqueue(new RenderExportsJob(context.Target.Id));
    }
}
