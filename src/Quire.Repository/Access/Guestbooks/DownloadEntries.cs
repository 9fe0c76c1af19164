using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Guestbooks;

/// <summary>Tells, before files are given out, on whose behalf that is and whether a guestbook stands before them.</summary>
public sealed class DownloadEntries(
    RepositoryDb db,
    DatasetGuestbooks guestbooks,
    DownloadPasses passes,
    PermissionEvaluator permissions
)
{
    /// <param name="dataset">The dataset of the files.</param>
    /// <param name="key">The key shown; null for none.</param>
    /// <param name="context">The operation.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<DownloadEntry> OfAsync(long dataset, string? key, OperationContext context, CancellationToken ct)
    {
        if (key is not null && await passes.CallerAsync(key, dataset, context, ct) is { } known)
        {
            return new(known, Unanswered: null);
        }

        if (await guestbooks.OfDatasetAsync(dataset, ct) is not { AtRequest: false } asking)
        {
            return new(context.Caller, Unanswered: null);
        }

        // Whoever keeps the files need not introduce themselves.
        var item = await db.Objects.AsNoTracking().SingleAsync(o => o.Id == dataset, ct);
        var edits = (await permissions.OfAsync(context.Caller, item, ct)).HasFlag(Permission.EditDataset);
        return new(context.Caller, edits ? null : asking.Guestbook.Id);
    }
}
