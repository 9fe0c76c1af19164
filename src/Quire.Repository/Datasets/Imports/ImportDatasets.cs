using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets.Imports;

/// <summary>
/// Begins to make datasets of the DDI documents in a folder of the server: those in the folder itself in a collection, those in
/// folders in it in the collections that are called as they are. Only for superusers, because it reads what others put there.
/// </summary>
/// <param name="Target">The collection.</param>
/// <param name="Path">A file or folder in the folder for imports.</param>
/// <param name="MakesCollections">Whether collections that are missing are made.</param>
[RequiresSuperuser]
[RequiresAccount]
public sealed record ImportDatasets(ObjectRef Target, string? Path, bool MakesCollections) : ICommand<ImportRunRecord>, ITargeted;

internal sealed class ImportDatasetsHandler(RepositoryDb db, ImportFolder folder) : IHandle<ImportDatasets, ImportRunRecord>
{
    public async Task<ImportRunRecord> HandleAsync(ImportDatasets operation, OperationContext context, CancellationToken ct)
    {
        _ = folder.Root();
        var found = folder.Find(operation.Path ?? "") ?? throw ImportErrors.PathNotFound(operation.Path ?? "");
        await ImportRules.NoneMustBeRunningAsync(db, context.Target.Id, folder.PathOf(found), ct);
        var run = new ImportRunRecord
        {
            Kind = ImportRunKind.Datasets,
            ObjectId = context.Target.Id,
            AccountId = context.Caller.AccountId!.Value,
            Folder = folder.PathOf(found),
            MakesCollections = operation.MakesCollections,
            CreatedAt = context.Now,
            UpdatedAt = context.Now,
        };
        db.ImportRuns.Add(run);
        await db.SaveChangesAsync(ct);
        context.AuditDetails = run.Folder;
        context.Enqueue(new ImportFolderJob(run.Id));
        return run;
    }
}
