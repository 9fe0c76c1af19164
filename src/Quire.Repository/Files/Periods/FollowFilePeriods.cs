using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Periods;

/// <summary>
/// Does what follows when embargoes or retention periods of a dataset have ended: exports, search and kept answers show it.
/// Downloads need no word: they look at the day. Gives the number of files.
/// </summary>
/// <param name="Target">The dataset.</param>
[RequiresSuperuser]
public sealed record FollowFilePeriods(ObjectRef Target) : ICommand<int>, ITargeted;

internal sealed class FollowFilePeriodsHandler(AccessDays days) : IHandle<FollowFilePeriods, int>
{
    public Task<int> HandleAsync(FollowFilePeriods operation, OperationContext context, CancellationToken ct) =>
        days.FollowAsync(context, ct);
}
