using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Files;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Auxiliary;

/// <summary>Finds something a tool derived from a file, for download.</summary>
/// <param name="Target">The file.</param>
/// <param name="Tag">What it is.</param>
/// <param name="Version">Which version of that.</param>
[Open("public ones of published files are for everybody; the handler demands the permission for the others")]
public sealed record DownloadAuxiliaryFile(ObjectRef Target, string Tag, string Version) : IQuery<AuxiliaryFileRecord>, ITargeted;

internal sealed class DownloadAuxiliaryFileHandler(RepositoryDb db, AuxiliaryAccess access)
    : IHandle<DownloadAuxiliaryFile, AuxiliaryFileRecord>
{
    public async Task<AuxiliaryFileRecord> HandleAsync(
        DownloadAuxiliaryFile operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var mayHave = await access.WhichAsync(context, ct);
        var (file, tag, version) = (context.Target.Id, operation.Tag, operation.Version);
        var found =
            await db
                .AuxiliaryFiles.AsNoTracking()
                .SingleOrDefaultAsync(a => a.FileId == file && a.FormatTag == tag && a.FormatVersion == version, ct)
            ?? throw AuxiliaryErrors.NotFound(file, tag, version);
        return mayHave(found) ? found : throw AccessErrors.NotPermitted(context.Caller.Identifier);
    }
}
