using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets.Imports;

/// <summary>
/// Begins to add the files of a folder of the server to the draft of a dataset. The folder lies in the folder for imports, in one
/// named by authority and identifier of the dataset, so that nobody imports what was put there for others.
/// </summary>
/// <param name="Target">The dataset.</param>
/// <param name="Folder">Name of the folder among those of the dataset.</param>
/// <param name="Mode">How files that are there are treated; they stay with <c>MERGE</c>, which is all there is.</param>
[Requires(Permission.EditDataset)]
[RequiresAccount]
public sealed record ImportFiles(ObjectRef Target, string? Folder, string? Mode) : ICommand<ImportRunRecord>, ITargeted;

internal sealed class ImportFilesHandler(RepositoryDb db, ImportFolder folder, DatasetLocks locks)
    : IHandle<ImportFiles, ImportRunRecord>
{
    public async Task<ImportRunRecord> HandleAsync(ImportFiles operation, OperationContext context, CancellationToken ct)
    {
        _ = folder.Root();
        if (operation.Mode is { Length: > 0 } mode && !mode.Equals("MERGE", StringComparison.OrdinalIgnoreCase))
        {
            throw ImportErrors.ModeUnsupported(mode);
        }

        if (string.IsNullOrWhiteSpace(operation.Folder))
        {
            throw ImportErrors.NoFolderNamed();
        }

        var place = PlaceOf(context.Target, operation.Folder);
        if (place is null || folder.Find(place) is not DirectoryInfo found)
        {
            throw ImportErrors.FolderNotFound();
        }

        await locks.MustAllowEditAsync(context, ct);
        await ImportRules.NoneMustBeRunningAsync(db, context.Target.Id, within: null, ct);
        var run = new ImportRunRecord
        {
            Kind = ImportRunKind.Files,
            ObjectId = context.Target.Id,
            AccountId = context.Caller.AccountId!.Value,
            Folder = folder.PathOf(found),
            CreatedAt = context.Now,
            UpdatedAt = context.Now,
        };
        db.ImportRuns.Add(run);
        await db.SaveChangesAsync(ct);
        context.AuditDetails = run.Folder;
        context.Enqueue(new ImportFolderJob(run.Id));
        return run;
    }

    // One step alone: it must not lead to the folders of another dataset.
    private static string? PlaceOf(RepositoryObject dataset, string named)
    {
        var name = named.Trim().Trim('/');
        return dataset.PersistentId is not { } pid || name.Length == 0 || name.Split('/', '\\').Any(s => s is "" or "." or "..")
            ? null
            : Path.Combine(pid.Authority, pid.Identifier, name);
    }
}
