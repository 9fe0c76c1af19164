using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Storage;

/// <summary>
/// Removes bytes after the transaction that forgot them stands, so that rolling back never loses any. Bytes a file still refers
/// to are left alone, whatever the job says.
/// </summary>
public sealed class DeleteStoredObjectsJob(RepositoryDb db, ObjectStores stores) : IJobHandler
{
    public const string JobKind = "DeleteStoredObjects";
    private const int BatchSize = 500;

    public string Kind => JobKind;

    /// <summary>Asks for the removal of bytes whose files the operation deletes.</summary>
    public static void Enqueue(OperationContext context, IEnumerable<StoredFile> files)
    {
        foreach (var batch in files.Chunk(BatchSize))
        {
            context.Enqueue(JobKind, JsonSerializer.Serialize(batch, StoredFilesJson.Default.StoredFileArray));
        }
    }

    public async Task RunAsync(JobRun job, CancellationToken ct)
    {
        var unwanted = JsonSerializer.Deserialize(job.Payload, StoredFilesJson.Default.StoredFileArray) ?? [];
        var keys = unwanted.Select(f => f.Key).ToList();
        var used = await db.Files.AsNoTracking().Where(f => keys.Contains(f.StorageKey)).Select(f => new StoredFile(f.StoreName, f.StorageKey)).ToListAsync(ct);
        foreach (var file in unwanted.Except(used))
        {
            await stores[file.Store].DeleteAsync(ObjectKey.Parse(file.Key), ct);
        }
    }
}
