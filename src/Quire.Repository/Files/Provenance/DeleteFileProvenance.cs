using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Data;
using Quire.Repository.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Provenance;

/// <summary>Forgets where an unpublished file comes from.</summary>
[Requires(Permission.EditDataset)]
[RequiresAccount]
public sealed record DeleteFileProvenance(ObjectRef File) : ICommand, ITargeted
{
    public ObjectRef Target => new ObjectRef.DatasetOf(File);
}

internal sealed class DeleteFileProvenanceHandler(
    RepositoryDb db,
    ProvenanceSwitch collects,
    ObjectResolver resolver,
    DatasetLocks locks
) : IHandle<DeleteFileProvenance>
{
    public async Task HandleAsync(DeleteFileProvenance operation, OperationContext context, CancellationToken ct)
    {
        await collects.MustBeOnAsync(ct);
        await locks.MustAllowEditAsync(context, ct);
        var file = await resolver.ResolveAsync(operation.File, context.Caller, ct);
        if (file.PublishedAt is not null)
        {
            throw ProvenanceErrors.NotRemovable();
        }

        await db.FileProvenance.Where(p => p.FileId == file.Id).ExecuteDeleteAsync(ct);
        context.AuditDetails = $"{file.Id}";
    }
}
