using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Repository.Data;
using Quire.Repository.Data.Files;
using Quire.Repository.Files.Content;
using Quire.Repository.Jobs;
using Quire.Repository.Operations;
using Quire.Repository.Storage;
using Quire.Tabular.Tables;

namespace Quire.Repository.Files.Tables;

/// <summary>
/// Reads a file as a table. Every attempt stores a table of its own; what a killed one leaves is swept. A file that is no table
/// stays as it arrived, and whoever sees the draft is told why.
/// </summary>
/// <param name="File">The file.</param>
/// <param name="Dataset">Its dataset.</param>
internal sealed record IngestFileJob(
    [property: JsonPropertyName("file")] long File,
    [property: JsonPropertyName("dataset")] long Dataset
) : IJob<IngestFileJob>
{
    public static JobDeclaration<IngestFileJob> Declaration { get; } =
        new("IngestFile", JobLane.Tables, JobPayloads.Default.IngestFileJob)
        {
            // A store that is away comes back.
            Patience = new(Attempts: 60, LongestPause: TimeSpan.FromMinutes(2)),
        };

    long? IJob.ObjectId => File;
}

internal sealed partial class IngestFileJobHandler(
    RepositoryDb db,
    OperationGate gate,
    IngestBatches batches,
    TableReading reading,
    ObjectStores stores,
    TimeProvider time,
    ILogger<IngestFileJob> log
) : IHandleJob<IngestFileJob>
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(2);

    public async Task RunAsync(IngestFileJob job, JobRun run, CancellationToken ct)
    {
        var file = await db
            .Files.AsNoTracking()
            .SingleOrDefaultAsync(
                f => f.Id == job.File && db.FileIngests.Any(i => i.FileId == f.Id && i.State == IngestState.Scheduled),
                ct
            );
        if (file is null)
        {
            // Deleted, or done: what is left may be to say that no other is waited for.
            await EndAsync(run, new EndIngests(DatasetOf(job)), ct);
            return;
        }

        if (file.ContentCheck == ContentCheck.Pending)
        {
            // Whoever takes the bytes over has them read.
            return;
        }

        if (file.ContentCheck == ContentCheck.Failed)
        {
            const string Others = "The bytes of the file are not those its depositor announced.";
            await EndAsync(run, new FailIngest(DatasetOf(job), file.Id, Others), ct);
            return;
        }

        // Before a large file is read, for nothing.
        await MustNotWaitAsync(job, ct);
        if (await ReadAsync(file, run, job, ct) is { } table)
        {
            await UnlessGone.RunAsync(() => PlaceAsync(table, run, job, ct));
        }
    }

    public Task GivenUpAsync(IngestFileJob job, JobRun run, string reason, CancellationToken ct) =>
        UnlessGone.RunAsync(() =>
            gate.RunAsync(new FailIngest(DatasetOf(job), job.File, "The file could not be read."), Caller.System, ct)
        );

    // A workflow may take days, which is no fault of the file: it is left alone for as long again as it has waited.
    private async Task MustNotWaitAsync(IngestFileJob job, CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (await batches.IsBeingPublishedAsync(job.Dataset, now, ct))
        {
            var since = await db.FileIngests.Where(i => i.FileId == job.File).Select(i => i.RequestedAt).FirstOrDefaultAsync(ct);
            var waited = Math.Clamp((now - since).TotalSeconds, 1, LongestPause.TotalSeconds);
            throw new JobWaitsException(TableErrors.BeingPublished().Message, TimeSpan.FromSeconds(waited));
        }
    }

    // What is stored goes where it is certain that no row mentions it; whether a commit that broke off stands nobody knows, and
    // what it left is swept.
    private async Task PlaceAsync(ReadTable table, JobRun run, IngestFileJob job, CancellationToken ct)
    {
        bool isPlaced;
        try
        {
            isPlaced = await gate.FinishAsync(run, new PlaceTable(DatasetOf(job), job.File, table), ct);
        }
        catch (Exception e) when (e is RepositoryException or JobTakenException)
        {
            await RemoveAsync(table);
            throw;
        }

        if (!isPlaced)
        {
            await RemoveAsync(table);
        }
    }

    private Task RemoveAsync(ReadTable table) =>
        stores[table.StoreName].DeleteAsync(ObjectKey.Parse(table.StorageKey), CancellationToken.None);

    // Null when it is none, which was written down.
    private async Task<ReadTable?> ReadAsync(FileRecord file, JobRun run, IngestFileJob job, CancellationToken ct)
    {
        try
        {
            return await reading.ReadAsync(file, ct);
        }
        catch (TableFormatException e)
        {
            await EndAsync(run, new FailIngest(DatasetOf(job), file.Id, e.Message), ct);
        }
        catch (ContentDamagedException e)
        {
            await EndAsync(run, new FailIngest(DatasetOf(job), file.Id, e.Message), ct);
        }
        catch (Exception e)
            when (e
                    is ArgumentException
                        or InvalidDataException
                        or OverflowException
                        or FormatException
                        or IndexOutOfRangeException
                        or KeyNotFoundException
            )
        {
            // A file no reader foresaw says nothing better when it is read again.
            Log.Unforeseen(log, file.Id, file.ContentType, e);
            await EndAsync(run, new FailIngest(DatasetOf(job), file.Id, "The file could not be read."), ct);
        }

        return null;
    }

    private Task EndAsync<TResult>(JobRun run, ICommand<TResult> end, CancellationToken ct) =>
        UnlessGone.RunAsync(() => gate.FinishAsync(run, end, ct));

    private static ObjectRef DatasetOf(IngestFileJob job) => new ObjectRef.Dataset(job.Dataset);

    private static partial class Log
    {
        [LoggerMessage(3501, LogLevel.Error, "The file {File} ({Type}) could not be read as a table.")]
        public static partial void Unforeseen(ILogger log, long file, string type, Exception e);
    }
}
