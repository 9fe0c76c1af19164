using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Domain.Publishing;
using Quire.Repository.Access.Limits;
using Quire.Repository.Collections;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Publishing;

/// <summary>
/// Tells those who may publish what a publication would make of the draft, and what stands against it. Nothing is changed.
/// </summary>
[Requires(Permission.PublishDataset)]
[RequiresAccount]
public sealed record PreviewRelease(ObjectRef Target) : IQuery<ReleasePreview>, ITargeted;

internal sealed class PreviewReleaseHandler(
    RepositoryDb db,
    ReleaseRules rules,
    ReleaseNumbering numbering,
    CollectionOwners owners,
    ReaderLimitLookup limits,
    DatasetViews views
) : IHandle<PreviewRelease, ReleasePreview>
{
    private static readonly ReleaseKind[] Kinds = [ReleaseKind.Minor, ReleaseKind.Major];

    public async Task<ReleasePreview> HandleAsync(PreviewRelease operation, OperationContext context, CancellationToken ct)
    {
        var path = await owners.OfAsync(context.Target, ct);
        var newest = await db
            .Versions.AsNoTracking()
            .Include(v => v.Dataset)
                .ThenInclude(d => d.Object)
            .NewestOf(context.Target.Id)
            .FirstAsync(ct);
        var problems = await rules.ProblemsAsync(context, newest, path, context.Caller.IsSuperuser, ct);
        var ways = new List<ReleaseWay>();
        foreach (var kind in Kinds)
        {
            ways.Add(
                new(
                    kind,
                    newest.State == VersionState.Draft ? await numbering.OfAsync(newest, kind, ct) : null,
                    [.. problems.Where(p => p.Only is null || p.Only == kind).Select(p => p.Problem)]
                )
            );
        }

        var view = await views.OfAsync(newest, drafts: true, ct);
        return new(view with { Owners = path, Held = context.Permissions }, ways)
        {
            IsLimited = (await limits.GetAsync(ct)).Cover(context.Target),
        };
    }
}
