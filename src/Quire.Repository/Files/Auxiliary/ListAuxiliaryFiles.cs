using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Files;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Auxiliary;

/// <summary>Lists what tools derived from a file, as far as the caller may have it.</summary>
/// <param name="Target">The file.</param>
/// <param name="Origin">The tool; null for all.</param>
[Open("public ones of published files are for everybody; the handler leaves out the others")]
public sealed record ListAuxiliaryFiles(ObjectRef Target, string? Origin = null)
    : IQuery<IReadOnlyList<AuxiliaryFileRecord>>,
        ITargeted;

internal sealed class ListAuxiliaryFilesHandler(RepositoryDb db, AuxiliaryAccess access)
    : IHandle<ListAuxiliaryFiles, IReadOnlyList<AuxiliaryFileRecord>>
{
    public async Task<IReadOnlyList<AuxiliaryFileRecord>> HandleAsync(
        ListAuxiliaryFiles operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var mayHave = await access.WhichAsync(context, ct);
        var (file, origin) = (context.Target.Id, operation.Origin);
        var found = await db
            .AuxiliaryFiles.AsNoTracking()
            .Where(a => a.FileId == file && (origin == null || a.Origin == origin))
            .OrderBy(a => a.Id)
            .ToListAsync(ct);
        if (found.Count == 0)
        {
            throw origin is null ? AuxiliaryErrors.NoneOf(file) : AuxiliaryErrors.NoneOfOrigin(file, origin);
        }

        return found.FindAll(a => mayHave(a));
    }
}
