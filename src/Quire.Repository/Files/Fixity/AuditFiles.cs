using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Domain.Identifiers;
using Quire.Repository.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Files;
using Quire.Repository.Files.Content;
using Quire.Repository.Operations;
using Quire.Repository.Storage;

namespace Quire.Repository.Files.Fixity;

/// <summary>
/// Looks for files of datasets whose bytes are gone from their store, or that no version describes. No bytes are read.
/// </summary>
/// <param name="First">The lowest number of a dataset to look at; null from the first.</param>
/// <param name="Last">The highest; null to the last.</param>
/// <param name="Identifiers">Persistent identifiers of the datasets to look at instead; none for all.</param>
[RequiresSuperuser]
public sealed record AuditFiles(long? First, long? Last, IReadOnlyList<string> Identifiers) : IQuery<FileAudit>;

internal sealed class AuditFilesHandler(RepositoryDb db, ObjectStores stores, VerifiedContent contents, ObjectResolver resolver)
    : IHandle<AuditFiles, FileAudit>
{
    private const int BatchSize = 200;

    public async Task<FileAudit> HandleAsync(AuditFiles operation, OperationContext context, CancellationToken ct)
    {
        if (operation is { First: { } first, Last: { } last } && last < first)
        {
            throw FixityErrors.AuditBackwards();
        }

        var (audited, failures, count) = (new List<AuditedDataset>(), new List<AuditFailure>(), 0);
        await foreach (var dataset in DatasetsAsync(operation, failures, context.Caller, ct))
        {
            count++;
            try
            {
                if (await LookAsync(dataset, ct) is { } missing)
                {
                    audited.Add(missing);
                }
            }
            catch (StoreUnavailableException e)
            {
                failures.Add(new(dataset.PersistentId?.ToString() ?? $"{dataset.Id}", e.Message));
            }
        }

        return new(count, audited, failures);
    }

    private async IAsyncEnumerable<RepositoryObject> DatasetsAsync(
        AuditFiles operation,
        List<AuditFailure> failures,
        Caller caller,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct
    )
    {
        foreach (var identifier in operation.Identifiers)
        {
            if (await NamedAsync(identifier, caller, ct) is { } dataset)
            {
                yield return dataset;
            }
            else
            {
                failures.Add(new(identifier, "Not Found"));
            }
        }

        var after = (operation.First ?? 1) - 1;
        while (operation.Identifiers.Count == 0 && await AfterAsync(after, operation.Last, ct) is { Count: > 0 } batch)
        {
            foreach (var dataset in batch)
            {
                yield return dataset;
            }

            after = batch[^1].Id;
        }
    }

    private async Task<RepositoryObject?> NamedAsync(string identifier, Caller caller, CancellationToken ct)
    {
        if (!PersistentId.TryParse(identifier, out var pid))
        {
            return null;
        }

        try
        {
            return await resolver.ResolveAsync(new ObjectRef.DatasetByPid(pid, identifier), caller, ct);
        }
        catch (RepositoryException e) when (e.Error is RepositoryError.NotFound)
        {
            return null;
        }
    }

    private Task<List<RepositoryObject>> AfterAsync(long after, long? last, CancellationToken ct) =>
        db
            .Objects.AsNoTracking()
            .Where(o => o.Kind == ObjectKind.Dataset && o.Id > after && (last == null || o.Id <= last))
            .OrderBy(o => o.Id)
            .Take(BatchSize)
            .ToListAsync(ct);

    private async Task<AuditedDataset?> LookAsync(RepositoryObject dataset, CancellationToken ct)
    {
        var (undescribed, missing) = (new List<string>(), new List<string>());
        var after = 0L;
        while (await FilesAsync(dataset.Id, after, ct) is { Count: > 0 } files)
        {
            foreach (var (file, name) in files)
            {
                if (name is null)
                {
                    undescribed.Add($"{PlaceOf(file)}, {file.ContentType}");
                }

                if (await contents.LengthAsync(stores[file.StoreName], ObjectKey.Parse(file.StorageKey), ct) is null)
                {
                    missing.Add($"{PlaceOf(file)}, {name ?? file.UploadName}");
                }
            }

            after = files[^1].File.Id;
        }

        return undescribed.Count + missing.Count == 0
            ? null
            : new(dataset.Id, dataset.PersistentId?.ToString(), undescribed, missing);
    }

    private async Task<List<(FileRecord File, string? Name)>> FilesAsync(long dataset, long after, CancellationToken ct)
    {
        var rows = await db
            .Files.AsNoTracking()
            .Where(f => f.Object.OwnerId == dataset && f.Id > after)
            .OrderBy(f => f.Id)
            .Take(BatchSize)
            .Select(f => new
            {
                File = f,
                Name = db.NewestEntryOfEach()
                    .Where(e => e.FileId == f.Id)
                    .Select(e => e.DirectoryLabel == "" ? e.Label : e.DirectoryLabel + "/" + e.Label)
                    .FirstOrDefault(),
            })
            .ToListAsync(ct);
        return rows.ConvertAll(r => (r.File, r.Name));
    }

    private string PlaceOf(FileRecord file) => stores.IdentifierOf(file.StoreName, file.StorageKey);
}
