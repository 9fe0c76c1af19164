using Microsoft.EntityFrameworkCore;
using Quire.Domain.Datasets;
using Quire.Domain.Errors;
using Quire.Domain.Publishing;
using Quire.Repository.Access;
using Quire.Repository.Administration;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Files;
using Quire.Repository.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Periods;

/// <summary>
/// The files of a dataset whose embargo or retention period somebody wants to change: whoever edits the dataset may while they
/// are in no released version, superusers always.
/// </summary>
public sealed class PeriodFiles(RepositoryDb db, DatasetLocks locks, DraftTerms terms, Settings settings)
{
    private const int Most = 10_000;
    private const int AtOnce = 500;
    private const int LongestReason = 10_000;

    /// <summary>Refuses where a lock forbids it, and whoever is no superuser where everything is published.</summary>
    /// <param name="context">The operation, whose target is the dataset.</param>
    /// <param name="setting">Whether something is set, not removed: then restricted files must be explained.</param>
    /// <param name="ct">Cancels.</param>
    public async Task MustBeChangeableAsync(OperationContext context, bool setting, CancellationToken ct)
    {
        await locks.MustAllowEditAsync(context, ct);
        var newest = await db.Versions.AsNoTracking().NewestOf(context.Target.Id).FirstAsync(ct);
        if (setting)
        {
            PublishRules.RestrictedFilesMustBeExplained(
                newest.Terms,
                newest.FileCount > 0 && await terms.AnyRestrictedAsync(newest, ct)
            );
        }

        if (!context.Caller.IsSuperuser && newest.State != VersionState.Draft)
        {
            throw PeriodErrors.NoDraft();
        }
    }

    /// <summary>A number of months, null for any; refused where the setting has none, or 0.</summary>
    public async Task<long?> MonthsAsync(string setting, Func<string, RepositoryException> off, CancellationToken ct) =>
        await settings.NumberAsync(setting, ct) switch
        {
            -1 => null,
            > 0 and var months => months,
            _ => throw off(setting),
        };

    /// <summary>The day that many months from another; the last there is where that is too far.</summary>
    public static DateOnly After(DateOnly day, long months) =>
        months < 12 * (9999 - day.Year) ? day.AddMonths((int)months) : DateOnly.MaxValue;

    /// <summary>A reason as it is stored.</summary>
    public static string? Reason(string? said) =>
        said is null || said.Length <= LongestReason ? said : throw PeriodErrors.ReasonTooLong(said.Length, LongestReason);

    /// <summary>The files, not tracked, with their objects; refuses one that is not there or in another dataset.</summary>
    public async Task<List<FileRecord>> FindAsync(OperationContext context, IReadOnlyList<long> ids, CancellationToken ct)
    {
        var wanted = ids.Distinct().ToList();
        if (wanted.Count > Most)
        {
            throw PeriodErrors.TooManyFiles(Most);
        }

        var found = new List<FileRecord>(wanted.Count);
        foreach (var some in wanted.Chunk(AtOnce))
        {
            found.AddRange(await db.Files.AsNoTracking().Include(f => f.Object).Where(f => some.Contains(f.Id)).ToListAsync(ct));
        }

        var known = found.Select(f => f.Id).ToHashSet();
        if (wanted.Find(id => !known.Contains(id)) is > 0 and var missing)
        {
            throw TargetErrors.FileNotFound(missing);
        }

        return found.TrueForAll(f => f.Object.OwnerId == context.Target.Id) ? found : throw PeriodErrors.OtherDataset();
    }

    /// <summary>Refuses published files to whoever is no superuser, and others that meet a condition to everybody.</summary>
    public static void MustBeAllowed(
        OperationContext context,
        List<FileRecord> files,
        Func<FileRecord, bool> isRefused,
        Func<IReadOnlyList<long>, RepositoryException> refusal
    )
    {
        var refused = files.FindAll(f => isRefused(f) || (f.Object.PublishedAt is not null && !context.Caller.IsSuperuser));
        if (refused.Count > 0)
        {
            throw refusal([.. refused.Select(f => f.Id).Order()]);
        }
    }

    /// <summary>Writes the same into all of the files.</summary>
    public async Task WriteAsync(List<FileRecord> files, Func<IQueryable<FileRecord>, Task<int>> write)
    {
        foreach (var some in files.Select(f => f.Id).Chunk(AtOnce))
        {
            _ = await write(db.Files.Where(f => some.Contains(f.Id)));
        }
    }
}
