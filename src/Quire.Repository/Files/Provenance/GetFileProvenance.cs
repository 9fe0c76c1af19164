using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Provenance;

/// <summary>Reads where a file comes from, as the document that was sent.</summary>
[Requires(Permission.EditDataset)]
public sealed record GetFileProvenance(ObjectRef File) : IQuery<string>, ITargeted
{
    public ObjectRef Target => new ObjectRef.DatasetOf(File);
}

internal sealed class GetFileProvenanceHandler(RepositoryDb db, ProvenanceSwitch collects, ObjectResolver resolver)
    : IHandle<GetFileProvenance, string>
{
    public async Task<string> HandleAsync(GetFileProvenance operation, OperationContext context, CancellationToken ct)
    {
        await collects.MustBeOnAsync(ct);
        var file = await resolver.ResolveAsync(operation.File, context.Caller, ct);
        return await db.FileProvenance.Where(p => p.FileId == file.Id).Select(p => p.Document).SingleOrDefaultAsync(ct)
            ?? throw ProvenanceErrors.None();
    }
}
