using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Files;
using Quire.Repository.Files.Tables;
using Quire.Repository.Jobs;
using Quire.Repository.Operations;
using Quire.Repository.Storage;

namespace Quire.Repository.Files.Direct;

/// <summary>
/// Copies a file that came past this server, and was too long to do so while its client waited, out of reach of the addresses the
/// client was given, and compares the copy with the digest said. The file cannot be published before, nor when they differ.
/// Every attempt makes a copy of its own; what a killed one leaves is swept.
/// </summary>
/// <param name="File">The file.</param>
internal sealed record TakeOverContentJob([property: JsonPropertyName("file")] long File) : IJob<TakeOverContentJob>
{
    public static JobDeclaration<TakeOverContentJob> Declaration { get; } =
        new("TakeOverContent", JobLane.Long, JobPayloads.Default.TakeOverContentJob)
        {
            Former = (text, _) => new(long.Parse(text, CultureInfo.InvariantCulture)),
        };

    long? IJob.ObjectId => File;
}

internal sealed partial class TakeOverContentJobHandler(
    RepositoryDb db,
    IWriteGate writes,
    ObjectStores stores,
    ObjectKeys keys,
    OperationGate gate,
    ILogger<TakeOverContentJob> log
) : IHandleJob<TakeOverContentJob>
{
    public async Task RunAsync(TakeOverContentJob job, JobRun run, CancellationToken ct)
    {
        var file = await db
            .Files.AsNoTracking()
            .SingleOrDefaultAsync(f => f.Id == job.File && f.ContentCheck == ContentCheck.Pending, ct);
        if (file is null)
        {
            await ReadAsync(job.File, ct);
            return;
        }

        var store = stores[file.StoreName];
        var (put, copy) = (ObjectKey.Parse(file.StorageKey), keys.Next());
        ObjectKey? unwanted = copy;
        try
        {
            if (await CopyAsync(store, put, copy, file, ct) is { } sums)
            {
                // Whether a commit that broke off stands nobody knows: both stay then, and the one no file refers to is swept.
                unwanted = null;
                unwanted = await PassAsync(file, copy, sums, ct) ? put : copy;
            }
            else
            {
                await FailAsync(file, ct);
            }
        }
        finally
        {
            if (unwanted is { } key)
            {
                await store.DeleteAsync(key, CancellationToken.None);
            }
        }

        await ReadAsync(job.File, ct);
    }

    // Tables waited for the bytes.
    private async Task ReadAsync(long file, CancellationToken ct)
    {
        if (
            await db
                .FileIngests.AsNoTracking()
                .SingleOrDefaultAsync(i => i.FileId == file && i.State == IngestState.Scheduled, ct) is
            { } ingest
        )
        {
            await UnlessGone.RunAsync(() =>
                gate.RunAsync(new StartIngest(new ObjectRef.Dataset(ingest.DatasetId), file), Caller.System, ct)
            );
        }
    }

    // The block checksums of the copy, when it is what the depositor said.
    private async Task<byte[]?> CopyAsync(
        IObjectStore store,
        ObjectKey put,
        ObjectKey copy,
        FileRecord file,
        CancellationToken ct
    )
    {
        try
        {
            await store.Signed!.CopyAsync(put, copy, ct);
            await using var stream = await store.OpenReadAsync(copy, null, ct);
            await using var digesting = new DigestingStream(stream, [file.ChecksumType]);
            await digesting.CopyToAsync(Stream.Null, ct);
            var digests = await digesting.DigestsAsync();
            var found = digests[file.ChecksumType];
            if (found == file.Checksum && digesting.Length == file.Size)
            {
                return digests.Blocks;
            }

            Log.Differs(log, file.Id, file.ChecksumType, file.Checksum, file.Size, found, digesting.Length);
        }
        catch (ObjectMissingException e)
        {
            Log.Missing(log, file.Id, e);
        }

        return null;
    }

    // False when the file is gone meanwhile.
    private async Task<bool> PassAsync(FileRecord file, ObjectKey copy, byte[] sums, CancellationToken ct)
    {
        await using var turn = await writes.EnterAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var passed =
            await db
                .Files.Where(f => f.Id == file.Id && f.ContentCheck == ContentCheck.Pending)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(f => f.StorageKey, copy.Value).SetProperty(f => f.ContentCheck, ContentCheck.Passed),
                    ct
                ) > 0;
        if (passed)
        {
            db.FileSums.Add(new() { FileId = file.Id, Sums = sums });
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }

        return passed;
    }

    private async Task FailAsync(FileRecord file, CancellationToken ct)
    {
        await using var turn = await writes.EnterAsync(ct);
        await db
            .Files.Where(f => f.Id == file.Id && f.ContentCheck == ContentCheck.Pending)
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.ContentCheck, ContentCheck.Failed), ct);
    }

    private static partial class Log
    {
        [LoggerMessage(
            3102,
            LogLevel.Error,
            "File {File} is not what its depositor said: {Algorithm} {Said} of {Length} bytes, but {Found} of {FoundLength}."
        )]
        public static partial void Differs(
            ILogger log,
            long file,
            string algorithm,
            string said,
            long length,
            string found,
            long foundLength
        );

        [LoggerMessage(3103, LogLevel.Error, "The bytes of file {File} are gone from where its depositor put them.")]
        public static partial void Missing(ILogger log, long file, Exception e);
    }
}
