using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Domain.Publishing;
using Quire.Repository.Collections;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Publishing;

/// <summary>
/// Releases the draft of a dataset that was published elsewhere before, under the date it was published then. Done when the
/// answer is given: nobody waits for a lock.
/// </summary>
/// <param name="Target">The dataset.</param>
/// <param name="PublishedAt">When the version was published.</param>
/// <param name="TellsProvider">Whether the identifier leads here from now on; else it stays what it is at its provider.</param>
[RequiresSuperuser]
[RequiresAccount]
public sealed record ReleaseMigrated(ObjectRef Target, Input<DateTime> PublishedAt, bool TellsProvider)
    : ICommand<DatasetView>,
        ITargeted;

internal sealed class ReleaseMigratedHandler(
    RepositoryDb db,
    DatasetLocks locks,
    ReleaseRules rules,
    ReleaseFiles files,
    ReleaseNumbering numbers,
    CollectionOwners owners,
    DatasetViews views,
    ReleaseSteps steps
) : IHandle<ReleaseMigrated, DatasetView>
{
    public async Task<DatasetView> HandleAsync(ReleaseMigrated operation, OperationContext context, CancellationToken ct)
    {
        var published = operation.PublishedAt.Value;
        if (published > context.Now)
        {
            throw MigrationErrors.DateAhead();
        }

        var path = await owners.OfAsync(context.Target, ct);
        var draft = await db
            .Versions.Include(v => v.Dataset)
                .ThenInclude(d => d.Object)
            .NewestOf(context.Target.Id)
            .FirstAsync(ct);
        PublishRules.HostMustBePublished(path[0].Object.PublishedAt is not null, path[0].Alias);
        await locks.MustAllowPublicationAsync(context, ct);
        PublishRules.MustBeDraft(draft.State, context.Target.Identifier ?? "");
        ReleaseRules.TermsMustBeStated(draft);
        await rules.RestrictedFilesMustBeExplainedAsync(draft, ct);
        await files.MustBeCheckedAsync(draft, ct);
        await rules.MetadataMustBeValidAsync(draft, path, ct);

        var number = await numbers.OfAsync(draft, await files.DifferAsync(draft, ct) ? ReleaseKind.Major : ReleaseKind.Minor, ct);
        draft.State = VersionState.Released;
        (draft.Major, draft.Minor) = (number.Major, number.Minor);
        (draft.ReleasedAt, draft.UpdatedAt) = (published, context.Now);
        draft.Revision++;
        draft.Dataset.Revision++;
        draft.Dataset.Object.PublishedAt ??= published;
        context.AuditDetails = number.ToString();
        await steps.RunAsync(Release.Of(ReleaseEvents.Published, draft, leavesIdentifier: !operation.TellsProvider), context, ct);
        return await views.OfAsync(draft.Dataset, context.Now, withOwners: false, ct);
    }
}
