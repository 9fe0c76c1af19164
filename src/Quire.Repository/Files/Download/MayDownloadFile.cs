using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Download;

/// <summary>Whether the caller may have the bytes of a file, whatever has to be answered first.</summary>
/// <param name="Target">The file.</param>
[Open("tells a caller only what downloading would tell")]
public sealed record MayDownloadFile(ObjectRef Target) : IQuery<bool>, ITargeted;

internal sealed class MayDownloadFileHandler(RepositoryDb db, Downloads downloads) : IHandle<MayDownloadFile, bool>
{
    public async Task<bool> HandleAsync(MayDownloadFile operation, OperationContext context, CancellationToken ct)
    {
        var entries = await downloads.FindAsync(db.FileEntries.Where(e => e.FileId == context.Target.Id), ct);
        return downloads.MayHave(entries, context.Permissions);
    }
}
