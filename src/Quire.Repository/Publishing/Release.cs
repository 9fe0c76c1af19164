using Quire.Domain.Publishing;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;

namespace Quire.Repository.Publishing;

/// <summary>A change of what the public sees of a dataset, as it is told to the steps that follow it.</summary>
public sealed class Release
{
    private readonly DatasetVersionRecord? _version;

    private Release(ReleaseEvents what, RepositoryObject dataset, DatasetVersionRecord? version) =>
        (Event, Dataset, _version) = (what, dataset, version);

    /// <summary>Which of the events it is; exactly one.</summary>
    public ReleaseEvents Event { get; }

    /// <summary>The dataset; its row no longer exists after <see cref="ReleaseEvents.Removed"/>.</summary>
    public RepositoryObject Dataset { get; }

    /// <summary>
    /// The version released, corrected or withdrawn: tracked, loaded with its dataset, already in its new state. Fails after
    /// <see cref="ReleaseEvents.Removed"/>, which leaves none.
    /// </summary>
    public DatasetVersionRecord Version =>
        _version ?? throw new InvalidOperationException("A dataset that is gone has no version.");

    /// <summary>
    /// Locks of the reviews that end with the draft, tracked, where the operation has read them anyway; null where it has not.
    /// </summary>
    public IReadOnlyCollection<DatasetLockRecord>? EndedReviews { get; private init; }

    /// <summary>Account of whoever published; null where nobody knows.</summary>
    public long? PublisherId { get; private init; }

    /// <summary>How much the release changes; null where nobody said.</summary>
    public ReleaseKind? Kind { get; private init; }

    /// <summary>Whether the identifier stays what it is at its provider.</summary>
    public bool LeavesIdentifier { get; private init; }

    /// <summary>What became of a version that is still there.</summary>
    /// <param name="what">Published, corrected or withdrawn.</param>
    /// <param name="version">The version, tracked and loaded with its dataset.</param>
    /// <param name="endedReviews">See <see cref="EndedReviews"/>.</param>
    /// <param name="leavesIdentifier">See <see cref="LeavesIdentifier"/>.</param>
    /// <param name="publisher">See <see cref="PublisherId"/>.</param>
    /// <param name="kind">See <see cref="Kind"/>.</param>
    public static Release Of(
        ReleaseEvents what,
        DatasetVersionRecord version,
        IReadOnlyCollection<DatasetLockRecord>? endedReviews = null,
        bool leavesIdentifier = false,
        long? publisher = null,
        ReleaseKind? kind = null
    ) =>
        new(what, version.Dataset.Object, version)
        {
            EndedReviews = endedReviews,
            LeavesIdentifier = leavesIdentifier,
            PublisherId = publisher,
            Kind = kind,
        };

    /// <summary>A dataset is gone.</summary>
    public static Release OfRemoved(RepositoryObject dataset) => new(ReleaseEvents.Removed, dataset, version: null);
}
