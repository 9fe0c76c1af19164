using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Datasets.Comparison;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.History;

/// <summary>
/// Says what each version of a dataset makes of a file and of those it replaced or was replaced by, newest first.
/// </summary>
/// <param name="File">The file.</param>
/// <param name="Offset">How many versions to leave out at the beginning.</param>
/// <param name="Limit">How many to give at most; null for all.</param>
[Open("published files are for everybody; the handler demands the permission for all others and leaves out what is not public")]
public sealed record GetFileHistory(ObjectRef File, int Offset = 0, int? Limit = null) : IQuery<FileHistory>, ITargeted
{
    public ObjectRef Target => new ObjectRef.DatasetOf(File);
}

internal sealed class GetFileHistoryHandler(
    RepositoryDb db,
    ObjectResolver resolver,
    ComparedFiles files,
    VersionContributors contributors
) : IHandle<GetFileHistory, FileHistory>
{
    public async Task<FileHistory> HandleAsync(GetFileHistory operation, OperationContext context, CancellationToken ct)
    {
        var file = await resolver.ResolveAsync(operation.File, context.Caller, ct);
        if (file.PublishedAt is null)
        {
            context.MustHave(Permission.ViewUnpublishedDataset);
        }

        var (drafts, editor) = (context.May(Permission.ViewUnpublishedDataset), context.May(Permission.EditDataset));
        var visible = db.Versions.AsNoTracking().NewestOf(context.Target.Id).KnownTo(drafts);
        var total = await visible.CountAsync(ct);
        var page = visible.Skip(operation.Offset);
        // One more than asked for, since the last is told from the one before it.
        var read = await (operation.Limit is { } limit ? page.Take(Math.Min(limit, int.MaxValue - 1) + 1) : page).ToListAsync(ct);
        var wanted = operation.Limit is { } most ? read.Take(most).ToList() : read;
        var names = await contributors.OfAsync(wanted, ct);
        var chain = await files.OfChainAsync(context.Target.Id, file.Id, ct);
        var listed = read.ConvertAll(v => Listed(v, chain, editor));
        var ids = chain.Select(f => f.FileId).Distinct().ToList();
        var objects = await db.Objects.AsNoTracking().Where(o => ids.Contains(o.Id)).ToListAsync(ct);
        var pids = objects.ToDictionary(o => o.Id, o => o.PersistentId?.ToString());
        return new([.. wanted.Select((v, i) => Entry(v, i))], total);

        FileHistoryEntry Entry(DatasetVersionRecord version, int index) =>
            new(
                version,
                version.CreatorId is { } creator ? names.GetValueOrDefault(creator) : null,
                listed[index],
                index + 1 < listed.Count ? listed[index + 1] : null,
                listed[index] is { } shown ? pids.GetValueOrDefault(shown.FileId) : null
            );
    }

    // Of a withdrawn version others than editors learn no more than why it is gone.
    private static ComparedFile? Listed(DatasetVersionRecord version, List<ComparedFile> chain, bool editor) =>
        version.State == VersionState.Deaccessioned && !editor ? null : chain.Find(f => f.IsIn(version.Sequence));
}
