using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Quire.Domain.Errors;
using Quire.Repository.Data;
using Quire.Repository.Data.Files;
using Quire.Repository.Files.Content;
using Quire.Repository.Files.Intake;
using Quire.Repository.Jobs;
using Quire.Repository.Storage;
using Quire.Tabular.Statistics;
using Quire.Tabular.Tab;
using Quire.Tabular.Tables;

namespace Quire.Repository.Files.Tables.Profiles;

/// <summary>
/// Calculates the profiles of tables that have none, once a day: of those read before there were any. It works for some minutes
/// and lets other long work have its turn before it goes on with the next.
/// </summary>
internal sealed record FillProfilesJob : IJob<FillProfilesJob>
{
    public static JobDeclaration<FillProfilesJob> Declaration { get; } =
        new("FillProfiles", JobLane.Reading, JobPayloads.Default.FillProfilesJob) { Interval = _ => TimeSpan.FromDays(1) };
}

internal sealed partial class FillProfilesJobHandler(
    RepositoryDb db,
    TableContents tables,
    VerifiedContent verified,
    UploadSpool spools,
    FilledProfiles filled,
    TimeProvider time,
    ILogger<FillProfilesJob> log
) : IHandleJob<FillProfilesJob>
{
    private static readonly TimeSpan Turn = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    public async Task RunAsync(FillProfilesJob job, JobRun run, CancellationToken ct)
    {
        var until = time.GetUtcNow() + Turn;
        while (await NextAsync(filled.Last, ct) is { } content)
        {
            if (time.GetUtcNow() >= until)
            {
                throw new JobWaitsException("Other long work has its turn; the next tables follow.", Pause);
            }

            // Whatever becomes of this one, the next follows it.
            filled.Last = content.Id;
            try
            {
                await FillAsync(content, ct);
            }
            catch (Exception e) when (e is StoreUnavailableException or ContentDamagedException or RepositoryException)
            {
                // The next day looks again; the others do not wait for it.
            }
            catch (Exception e) when (e is TableFormatException or ArgumentException or FormatException)
            {
                Log.NoTable(log, content.Id, content.FileId, e);
            }
        }

        filled.Last = 0;
    }

    private Task<FileContentRecord?> NextAsync(long after, CancellationToken ct) =>
        db
            .FileContents.AsNoTracking()
            .Where(c => c.Id > after && c.Table!.Profile == null)
            .OrderBy(c => c.Id)
            .FirstOrDefaultAsync(ct);

    private async Task FillAsync(FileContentRecord content, CancellationToken ct)
    {
        var stored = await tables.OfAsync(content, header: false, ct);
        await using var spool = spools.Open();
        await using (var bytes = await verified.OpenAsync(stored, ct))
        {
            await bytes.CopyToAsync(spool, ct);
        }

        var variables = (await tables.DocumentAsync(content, ct)).Variables.Select(v => v.ToColumn()).ToList();
        var profile = TableProfile.Of(
            () =>
            {
                spool.Position = 0;
                return new TabReader(spool, variables, content.EscapesBackslashes, content.HasHeader);
            },
            new() { TemporaryFolder = spools.Folder },
            ct
        );
        var packed = TableProfileDocument.Of(profile).Pack();
        await db
            .FileTables.Where(t => t.ContentId == content.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.Profile, packed), ct);
    }

    private static partial class Log
    {
        [LoggerMessage(3502, LogLevel.Error, "The table {Content} of file {File} cannot be read, and is not summarized.")]
        public static partial void NoTable(ILogger log, long content, long file, Exception e);
    }
}
