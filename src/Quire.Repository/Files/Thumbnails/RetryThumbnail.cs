using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Thumbnails;

/// <summary>Forgets that no thumbnail could be made of a file, and has it tried again; gives the id of the file.</summary>
/// <param name="Target">The file.</param>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record RetryThumbnail(ObjectRef Target) : ICommand<long>, IBeyondLimits;

internal sealed class RetryThumbnailHandler(RepositoryDb db) : IHandle<RetryThumbnail, long>
{
    public async Task<long> HandleAsync(RetryThumbnail operation, OperationContext context, CancellationToken ct)
    {
        var file = context.Target.Id;
        await db.Thumbnails.Where(t => t.Png == null && t.FileId == file).ExecuteDeleteAsync(ct);
        context.Enqueue(new MakeThumbnailJob(file));
        return file;
    }
}
