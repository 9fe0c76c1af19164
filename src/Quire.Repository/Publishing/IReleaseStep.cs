using Quire.Repository.Operations;

namespace Quire.Repository.Publishing;

/// <summary>
/// Something a capability does when what the public sees of a dataset changes. Steps run one after another in the order of their
/// registration (<see cref="ReleaseStepRegistration"/>), after the operation's own change and in its transaction.
/// </summary>
public interface IReleaseStep
{
    /// <summary>The events it takes part in.</summary>
    ReleaseEvents TakesPartIn { get; }

    /// <summary>
    /// Does its part. Others wait for the transaction, so what takes long, or needs somebody else, is asked for as a job
    /// (<see cref="OperationContext.Enqueue"/>). An exception undoes the release with everything that followed it.
    /// </summary>
    /// <param name="release">What happened.</param>
    /// <param name="context">The operation, on the dataset.</param>
    /// <param name="ct">Cancels.</param>
    Task RunAsync(Release release, OperationContext context, CancellationToken ct);
}
