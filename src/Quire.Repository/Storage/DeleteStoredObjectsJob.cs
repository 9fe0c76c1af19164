using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Storage;

/// <summary>
/// Removes bytes after the transaction that forgot them stands, so that rolling back never loses any. Bytes a file still refers
/// to are left alone, whatever the job says.
/// </summary>
/// <param name="Files">Where the bytes are.</param>
internal sealed record DeleteStoredObjectsJob([property: JsonPropertyName("files")] IReadOnlyList<StoredFile> Files)
    : IJob<DeleteStoredObjectsJob>
{
    private const int BatchSize = 500;

    public static JobDeclaration<DeleteStoredObjectsJob> Declaration { get; } =
        new("DeleteStoredObjects", JobLane.Own, JobPayloads.Default.DeleteStoredObjectsJob)
        {
            Former = (text, _) => new(JsonSerializer.Deserialize(text, FormerStoredFiles.Default.StoredFileArray) ?? []),
        };

    /// <summary>Asks for the removal of bytes whose files the operation deletes, a moderate number at a time.</summary>
    /// <param name="context">The operation.</param>
    /// <param name="files">Where they are.</param>
    /// <param name="at">Not before this moment, where somebody may be reading them; null for at once.</param>
    public static void Enqueue(OperationContext context, IEnumerable<StoredFile> files, DateTime? at = null)
    {
        foreach (var batch in files.Chunk(BatchSize))
        {
            context.Enqueue(new DeleteStoredObjectsJob(batch), at);
        }
    }
}

internal sealed class DeleteStoredObjectsJobHandler(RepositoryDb db, ObjectStores stores) : IHandleJob<DeleteStoredObjectsJob>
{
    public async Task RunAsync(DeleteStoredObjectsJob job, JobRun run, CancellationToken ct)
    {
        foreach (var files in job.Files.GroupBy(f => f.Store, StringComparer.Ordinal))
        {
            var keys = files.Select(f => f.Key).ToList();
            var used = await db.KeysOf(files.Key, keys).ToListAsync(ct);
            foreach (var key in keys.Except(used, StringComparer.Ordinal))
            {
                await stores[files.Key].DeleteAsync(ObjectKey.Parse(key), ct);
            }
        }
    }
}
