using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Tables;

/// <summary>
/// Gives a version the fingerprint it lacks though it has tables, as one that came from elsewhere may. Says what was done, or why
/// nothing was.
/// </summary>
/// <param name="Version">Number of the version, as it was said.</param>
/// <param name="Recalculate">Whether it is calculated even where the version before has one of the same files.</param>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record FixMissingUnf(string Version, bool Recalculate) : ICommand<string>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Fingerprints;
}

internal sealed class FixMissingUnfHandler(RepositoryDb db, VersionUnf unf) : IHandle<FixMissingUnf, string>
{
    public async Task<string> HandleAsync(FixMissingUnf operation, OperationContext context, CancellationToken ct)
    {
        var version = long.TryParse(operation.Version, out var id)
            ? await db.Versions.Include(v => v.Dataset).SingleOrDefaultAsync(v => v.Id == id, ct)
            : null;
        if (version is null)
        {
            return $"Could not find a dataset version based on datasetVersionId {operation.Version}.";
        }

        if (version.Unf is not null)
        {
            return $"Dataset version (id={id}) already has a UNF. Blank the UNF value in the database if you must change it.";
        }

        if (await unf.OfAsync(version, context.Today, ct) is not { } found)
        {
            return $"Dataset version (id={id}) has no tabular data files with UNF signatures. The version UNF will remain blank.";
        }

        if (!operation.Recalculate && await PreviousAsync(version, ct) is { } previous)
        {
            Set(version, previous, context);
            return "Assigned the UNF of the previous version without recalculation "
                + $"({previous}). Use the --forceRecalculate option to recalculate it.";
        }

        Set(version, found, context);
        return $"New UNF value saved ({found}). Reindexing dataset.";
    }

    // That of the version before, where it has the same tables.
    private async Task<string?> PreviousAsync(DatasetVersionRecord version, CancellationToken ct)
    {
        var previous = await db
            .Versions.AsNoTracking()
            .NewestOf(version.DatasetId)
            .Where(v => v.Sequence < version.Sequence && v.State == VersionState.Released)
            .FirstOrDefaultAsync(ct);
        return
            previous?.Unf is { } text
            && !await db.FileEntries.AnyAsync(
                e =>
                    e.DatasetId == version.DatasetId
                    && e.ContentId != null
                    && (
                        (e.FirstSequence > previous.Sequence && e.FirstSequence <= version.Sequence)
                        || (e.End!.Sequence > previous.Sequence && e.End!.Sequence <= version.Sequence)
                    ),
                ct
            )
            ? text
            : null;
    }

    private static void Set(DatasetVersionRecord version, string unf, OperationContext context)
    {
        version.Unf = unf;
        version.Revision++;
        version.Dataset.Revision++;
        context.AuditDetails = unf;
        context.AuditObjectId = version.DatasetId;
        context.Changed(OutboxKind.Dataset, version.DatasetId);
    }
}
