using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Files;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Requests;

/// <summary>
/// Asks those who manage a published restricted file for access to it; gives the name of the file. Whether requests are taken is
/// what the newest released version says.
/// </summary>
[Open("whoever may not download a public file may ask for it; the handler refuses all others")]
[RequiresAccount]
public sealed record RequestFileAccess(ObjectRef Target) : ICommand<string>, ITargeted;

internal sealed class RequestFileAccessHandler(RepositoryDb db, Downloads downloads) : IHandle<RequestFileAccess, string>
{
    public async Task<string> HandleAsync(RequestFileAccess operation, OperationContext context, CancellationToken ct)
    {
        var file = context.Target.Id;
        var entries = await downloads.FindAsync(db.FileEntries.Where(e => e.FileId == file), ct);
        if (entries.Where(e => e.Released).MaxBy(e => e.Entry.FirstSequence)?.Entry is not { } shown)
        {
            throw context.May(Permission.ViewUnpublishedDataset) ? FileAccessErrors.NotTaken() : TargetErrors.FileNotFound(file);
        }

        var release = await db
            .Versions.AsNoTracking()
            .NewestOf(shown.DatasetId)
            .FirstAsync(v => v.State == VersionState.Released, ct);
        if (!release.Terms.FileAccessRequest)
        {
            throw FileAccessErrors.NotTaken();
        }

        if (Downloads.IsOpen(entries) || context.May(Permission.DownloadFile))
        {
            throw FileAccessErrors.AlreadyOpen();
        }

        var account = context.Caller.AccountId!.Value;
        if (
            await db.FileAccessRequests.AnyAsync(
                r => r.FileId == file && r.AccountId == account && r.State == FileAccessState.Requested,
                ct
            )
        )
        {
            throw FileAccessErrors.AlreadyAsked();
        }

        db.FileAccessRequests.Add(
            new()
            {
                FileId = file,
                AccountId = account,
                State = FileAccessState.Requested,
                RequestedAt = context.Now,
            }
        );
        return shown.Label;
    }
}
