using System.Globalization;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Files;
using Quire.Repository.Datasets;
using Quire.Repository.Files.Periods;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Describing;

/// <summary>
/// Says the same of several files of a draft: what describes them, who may have them, an embargo, a retention period. All of it
/// happens, or nothing. What is not said stays as it is; what holds of some of them already is no mistake.
/// </summary>
/// <param name="Target">The dataset.</param>
/// <param name="Files">Ids of the files.</param>
/// <param name="Said">What describes them; no name, which each has of its own.</param>
/// <param name="SeenAt">When the version the editor saw was last changed; another time than the stored one is refused.</param>
[Requires(Permission.EditDataset)]
[RequiresAccount]
public sealed record DescribeFiles(ObjectRef Target, IReadOnlyList<long> Files, FileDescription Said, Input<DateTime> SeenAt)
    : ICommand<int>,
        ITargeted
{
    /// <summary>An embargo, or that they are under none any more; null leaves it.</summary>
    public FilePeriod? Embargo { get; init; }

    /// <summary>A retention period, or that they have none any more; null leaves it.</summary>
    public FilePeriod? Retention { get; init; }
}

internal sealed class DescribeFilesHandler(
    RepositoryDb db,
    DraftVersions drafts,
    DatasetLocks locks,
    PeriodFiles periods,
    IHandle<UpdateFilesMetadata, int> describing,
    IHandle<SetEmbargo, Nothing> embargoing,
    IHandle<RemoveEmbargo, Nothing> freeing,
    IHandle<SetRetention, Nothing> retaining,
    IHandle<RemoveRetention, Nothing> unlimiting
) : IHandle<DescribeFiles, int>
{
    public async Task<int> HandleAsync(DescribeFiles operation, OperationContext context, CancellationToken ct)
    {
        await locks.MustAllowEditAsync(context, ct);
        await drafts.MustBeCurrentAsync(operation.SeenAt, context, ct);
        var ids = operation.Files;
        var periodsSaid = new List<string>();
        if (operation.Said != FileDescription.Empty)
        {
            var said = new UpdateFilesMetadata(operation.Target, [.. ids.Select(id => (id, operation.Said))])
            {
                LeavesWhatIsSo = true,
            };
            _ = await describing.HandleAsync(said, context, ct);
        }

        if (operation.Embargo is { } embargo)
        {
            periodsSaid.Add($"embargo {Text(embargo)}");
            await FollowAsync(
                embargo,
                period => embargoing.HandleAsync(new(operation.Target, new Input<PeriodInput>(period)), context, ct),
                some => freeing.HandleAsync(new(operation.Target, new Input<IReadOnlyList<long>>(some)), context, ct),
                f => f.EmbargoEnd is not null
            );
        }

        if (operation.Retention is { } retention)
        {
            periodsSaid.Add($"retention {Text(retention)}");
            await FollowAsync(
                retention,
                period => retaining.HandleAsync(new(operation.Target, new Input<PeriodInput>(period)), context, ct),
                some => unlimiting.HandleAsync(new(operation.Target, new Input<IReadOnlyList<long>>(some)), context, ct),
                f => f.RetentionEnd is not null
            );
        }

        await db.SaveChangesAsync(ct);
        var changed = string.Join(',', ids.Select(id => id.ToString(CultureInfo.InvariantCulture)));
        context.AuditDetails = string.Join(": ", periodsSaid.Append(changed));
        return ids.Count;

        static string Text(FilePeriod period) =>
            period.Day is { } day ? $"until {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "ended";

        async Task FollowAsync(
            FilePeriod period,
            Func<PeriodInput, Task<Nothing>> set,
            Func<IReadOnlyList<long>, Task<Nothing>> end,
            Func<FileRecord, bool> has
        )
        {
            if (period.Day is { } day)
            {
                _ = await set(new(day, period.Reason, ids));
                return;
            }

            var some = (await periods.FindAsync(context, ids, ct)).Where(has).Select(f => f.Id).ToList();
            if (some.Count > 0)
            {
                _ = await end(some);
            }
        }
    }
}
