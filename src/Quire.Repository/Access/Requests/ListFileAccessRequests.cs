using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Requests;

/// <summary>Lists who waits for access to a file, or everybody who ever asked. Fails when there is nobody.</summary>
/// <param name="Target">The file.</param>
/// <param name="WithHistory">Also show what was decided, and the requests of closed accounts.</param>
/// <param name="PageSize">How many on a page; null for all on one.</param>
/// <param name="Page">Number of the page, from 1.</param>
[Requires(Permission.ManageFilePermissions)]
[RequiresAccount]
public sealed record ListFileAccessRequests(ObjectRef Target, bool WithHistory = false, int? PageSize = null, int Page = 1)
    : IQuery<FileAccessPage>,
        ITargeted;

internal sealed class ListFileAccessRequestsHandler(RepositoryDb db, FileAccessRequests requests)
    : IHandle<ListFileAccessRequests, FileAccessPage>
{
    public async Task<FileAccessPage> HandleAsync(
        ListFileAccessRequests operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var all = db.FileAccessRequests.AsNoTracking().Where(r => r.FileId == context.Target.Id);
        if (!operation.WithHistory)
        {
            all = all.Where(r => r.State == FileAccessState.Requested && r.Account.DeactivatedAt == null);
        }

        IQueryable<FileAccessRequestRecord> page = all.Include(r => r.Account).OrderBy(r => r.Id);
        if (operation.PageSize is { } size)
        {
            var before = Math.Min((operation.Page - 1L) * size, int.MaxValue);
            page = page.Skip((int)before).Take(size);
        }

        var shown = await page.ToListAsync(ct);
        if (shown.Count == 0)
        {
            throw FileAccessErrors.NoneFound(await requests.NameOfAsync(context.Target.Id, ct));
        }

        return new(shown, operation.PageSize is null ? shown.Count : await all.CountAsync(ct));
    }
}
