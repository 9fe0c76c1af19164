using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;
using Quire.Repository.Storage;

namespace Quire.Repository.Files.Auxiliary;

/// <summary>Removes something a tool derived from a file.</summary>
/// <param name="File">The file.</param>
/// <param name="Tag">What it is.</param>
/// <param name="Version">Which version of that.</param>
[Requires(Permission.EditDataset)]
[RequiresAccount]
public sealed record DeleteAuxiliaryFile(ObjectRef File, string Tag, string Version) : ICommand, ITargeted
{
    public ObjectRef Target => new ObjectRef.DatasetOf(File);
}

internal sealed class DeleteAuxiliaryFileHandler(RepositoryDb db, ObjectResolver resolver) : IHandle<DeleteAuxiliaryFile>
{
    public async Task HandleAsync(DeleteAuxiliaryFile operation, OperationContext context, CancellationToken ct)
    {
        var file = (await resolver.ResolveAsync(operation.File, context.Caller, ct)).Id;
        var (tag, version) = (operation.Tag, operation.Version);
        var found =
            await db.AuxiliaryFiles.SingleOrDefaultAsync(
                a => a.FileId == file && a.FormatTag == tag && a.FormatVersion == version,
                ct
            ) ?? throw AuxiliaryErrors.NotFound(file, tag, version);
        db.AuxiliaryFiles.Remove(found);
        await db.DamagedFiles.Where(d => d.FileId == file && d.Beside == found.StorageKey).ExecuteDeleteAsync(ct);
        DeleteStoredObjectsJob.Enqueue(context, [new(found.StoreName, found.StorageKey)]);
        context.AuditDetails = $"{file} {tag} {version}";
    }
}
