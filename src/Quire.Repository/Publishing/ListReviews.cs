using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Publishing;

/// <summary>
/// When a dataset was handed in for review and given back, with the reasons, newest first; for those who edit it. Read from the
/// audit log, which keeps them for good.
/// </summary>
/// <param name="Target">The dataset.</param>
[Requires(Permission.EditDataset)]
public sealed record ListReviews(ObjectRef Target) : IQuery<IReadOnlyList<ReviewEvent>>, ITargeted;

internal sealed class ListReviewsHandler(RepositoryDb db) : IHandle<ListReviews, IReadOnlyList<ReviewEvent>>
{
    private const int Most = 1_000;

    public async Task<IReadOnlyList<ReviewEvent>> HandleAsync(
        ListReviews operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        const string Handing = nameof(SubmitForReview);
        const string Returning = nameof(ReturnToAuthor);
        return await db
            .Audit.AsNoTracking()
            .Where(a => a.ObjectId == context.Target.Id && (a.Operation == Handing || a.Operation == Returning))
            .OrderByDescending(a => a.Id)
            .Take(Most)
            .Select(a => new ReviewEvent(a.Operation == Returning, a.Caller, a.At, a.Details))
            .ToListAsync(ct);
    }
}
