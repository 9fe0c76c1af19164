using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Datasets;
using Quire.Repository.Operations;
using Quire.Repository.Publishing;

namespace Quire.Repository.Datasets.Deposits;

/// <summary>Reads where a deposited dataset stands: its newest version, whatever became of it, and its locks.</summary>
/// <param name="Target">The dataset.</param>
[Requires(Permission.ViewUnpublishedDataset)]
[RequiresAccount]
public sealed record GetStatement(ObjectRef Target) : IQuery<DepositStatement>, ITargeted;

internal sealed class GetStatementHandler(VersionFinder finder, DatasetViews views, ReleaseFiles files, DatasetLocks locks)
    : IHandle<GetStatement, DepositStatement>
{
    public async Task<DepositStatement> HandleAsync(GetStatement operation, OperationContext context, CancellationToken ct)
    {
        var newest = await finder.FindAsync(new VersionSelector.Latest(), ":latest", context, includeDeaccessioned: true, ct);
        return new(
            await views.OfAsync(newest, drafts: true, ct),
            newest.Sequence > 1 && !await files.DifferAsync(newest, ct),
            await locks.InForceAsync(context.Target.Id, context.Now, ct)
        );
    }
}
