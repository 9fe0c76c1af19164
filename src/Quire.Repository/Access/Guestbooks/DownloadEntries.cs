using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access.Limits;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Guestbooks;

/// <summary>Tells, before files are given out, on whose behalf that is and whether a guestbook stands before them.</summary>
public sealed class DownloadEntries(
    RepositoryDb db,
    DatasetGuestbooks guestbooks,
    DownloadPasses passes,
    PermissionEvaluator permissions,
    VisibleObjects visible
)
{
    /// <summary>The same for files of one dataset; refuses a target that is not there for whoever they are given to.</summary>
    /// <param name="dataset">The dataset of the files.</param>
    /// <param name="key">The key shown; null for none.</param>
    /// <param name="named">How the target was named.</param>
    /// <param name="context">The operation.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<DownloadEntry> OfTargetAsync(
        long dataset,
        string? key,
        ObjectRef named,
        OperationContext context,
        CancellationToken ct
    )
    {
        var entered = await OfAsync(dataset, key, context, ct);
        return await visible.ContainAsync(entered.Caller, context.Target, ct) ? entered : throw ObjectResolver.NotFound(named);
    }

    /// <summary>For whom it is, and what they have not answered.</summary>
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
