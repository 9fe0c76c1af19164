using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Data;
using Quire.Repository.Datasets;
using Quire.Repository.Files.Intake;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Provenance;

/// <summary>Stores where a file comes from; gives the name of the file. What a published file has stays for ever.</summary>
/// <param name="File">The file.</param>
/// <param name="Provenance">Where it comes from.</param>
[Requires(Permission.EditDataset)]
[RequiresAccount]
public sealed record SetFileProvenance(ObjectRef File, Input<ProvenanceInput> Provenance) : ICommand<string>, ITargeted
{
    public ObjectRef Target => new ObjectRef.DatasetOf(File);
}

internal sealed class SetFileProvenanceHandler(
    RepositoryDb db,
    ProvenanceSwitch collects,
    ObjectResolver resolver,
    DatasetLocks locks
) : IHandle<SetFileProvenance, string>
{
    public async Task<string> HandleAsync(SetFileProvenance operation, OperationContext context, CancellationToken ct)
    {
        await collects.MustBeOnAsync(ct);
        await locks.MustAllowEditAsync(context, ct);
        var file = await resolver.ResolveAsync(operation.File, context.Caller, ct);
        var stored = await db.FileProvenance.SingleOrDefaultAsync(p => p.FileId == file.Id, ct);
        if (stored is not null && file.PublishedAt is not null)
        {
            throw ProvenanceErrors.Published();
        }

        var said = operation.Provenance.Value;
        if (stored is null)
        {
            db.FileProvenance.Add(
                new()
                {
                    FileId = file.Id,
                    Document = said.Document,
                    Entity = said.Entity,
                }
            );
        }
        else
        {
            (stored.Document, stored.Entity) = (said.Document, said.Entity);
        }

        context.AuditDetails = $"{file.Id}";
        return await db.NameOfFileAsync(file.Id, ct);
    }
}
