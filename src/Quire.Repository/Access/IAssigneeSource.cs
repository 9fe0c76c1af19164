using System.Net;

namespace Quire.Repository.Access;

/// <summary>
/// A kind of group: who belongs to one, and what it is called. Assignees are texts as role assignments write them, such as
/// <c>&amp;ip/library</c>; each source has a prefix of its own.
/// </summary>
public interface IAssigneeSource
{
    /// <summary>
    /// The groups an account belongs to. Remembered with the account: a source that changes memberships says so with
    /// <see cref="Data.Jobs.OutboxKind.Account"/> for each account concerned, or with
    /// <see cref="Data.Jobs.OutboxKind.Groups"/> for all.
    /// </summary>
    /// <param name="accountId">The account.</param>
    /// <param name="ct">Cancels.</param>
    ValueTask<IReadOnlyList<string>> OfAccountAsync(long accountId, CancellationToken ct);

    /// <summary>
    /// The groups everybody belongs to who calls from an address, guests too. Asked for every request: answers from memory.
    /// </summary>
    /// <param name="address">Where a request came from; null when that is not known.</param>
    /// <param name="ct">Cancels.</param>
    ValueTask<IReadOnlyList<string>> OfAddressAsync(IPAddress? address, CancellationToken ct);

    /// <summary>
    /// The groups that have one of some assignees as a member, directly or through others. Asked for every request: answers from
    /// memory. None for groups that cannot hold groups.
    /// </summary>
    /// <param name="assignees">What a caller is already.</param>
    /// <param name="ct">Cancels.</param>
    ValueTask<IReadOnlyList<string>> AroundAsync(IReadOnlyCollection<string> assignees, CancellationToken ct) =>
        ValueTask.FromResult<IReadOnlyList<string>>([]);

    /// <summary>The names shown for assignees; those that are no group of this source are missing.</summary>
    /// <param name="assignees">As assignments write them.</param>
    /// <param name="ct">Cancels.</param>
    ValueTask<IReadOnlyDictionary<string, string>> NamesAsync(IReadOnlyCollection<string> assignees, CancellationToken ct);
}
