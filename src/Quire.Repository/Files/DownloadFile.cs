using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Files;

/// <summary>Finds a file for download. Published files without restriction are for everybody; others need the permission.</summary>
[Open("published files without restriction are for everybody; the handler demands the permission for all others")]
public sealed record DownloadFile(ObjectRef Target) : IQuery<DownloadableFile>, ITargeted;

internal sealed class DownloadFileHandler(RepositoryDb db) : IHandle<DownloadFile, DownloadableFile>
{
    public async Task<DownloadableFile> HandleAsync(DownloadFile operation, OperationContext context, CancellationToken ct)
    {
        var id = context.Target.Id;
        var newest = await db.FileEntries.AsNoTracking().Include(e => e.File).ThenInclude(f => f.Object)
            .Where(e => e.FileId == id).OrderByDescending(e => e.FirstSequence).FirstAsync(ct);
        if (context.Target.PublishedAt is null || newest.File.Restricted)
        {
            context.MustHave(Permission.DownloadFile);
        }

        return new(newest.File, newest.Label, newest.DirectoryLabel);
    }
}
