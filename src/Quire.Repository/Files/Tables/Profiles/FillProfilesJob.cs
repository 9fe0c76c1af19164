using Microsoft.EntityFrameworkCore;
using Quire.Domain.Errors;
using Quire.Repository.Data;
using Quire.Repository.Data.Files;
using Quire.Repository.Files.Content;
using Quire.Repository.Files.Intake;
using Quire.Repository.Jobs;
using Quire.Repository.Storage;
using Quire.Tabular.Statistics;
using Quire.Tabular.Tab;

namespace Quire.Repository.Files.Tables.Profiles;

/// <summary>Calculates the profiles of tables that have none, once a day: of those read before there were any.</summary>
internal sealed record FillProfilesJob : IJob<FillProfilesJob>
{
    public static JobDeclaration<FillProfilesJob> Declaration { get; } =
        new("FillProfiles", JobLane.Reading, JobPayloads.Default.FillProfilesJob) { Interval = _ => TimeSpan.FromDays(1) };
}

internal sealed class FillProfilesJobHandler(RepositoryDb db, TableContents tables, VerifiedContent verified, UploadSpool spools)
    : IHandleJob<FillProfilesJob>
{
    public async Task RunAsync(FillProfilesJob job, JobRun run, CancellationToken ct)
    {
        var last = 0L;
        while (await NextAsync(last, ct) is { } content)
        {
            last = content.Id;
            try
            {
                await FillAsync(content, ct);
            }
            catch (Exception e) when (e is StoreUnavailableException or ContentDamagedException or RepositoryException)
            {
                // The next day looks again; the others do not wait for it.
            }
        }
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
}
