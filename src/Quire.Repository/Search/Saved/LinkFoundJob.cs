using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Repository.Data;
using Quire.Repository.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Search.Saved;

/// <summary>Runs every saved search, once a day. One that cannot be run keeps none of the others from it.</summary>
internal sealed record LinkFoundJob : IJob<LinkFoundJob>
{
    public static JobDeclaration<LinkFoundJob> Declaration { get; } =
        new("LinkFound", JobLane.Long, JobPayloads.Default.LinkFoundJob) { Interval = _ => TimeSpan.FromDays(1) };
}

internal sealed partial class LinkFoundJobHandler(RepositoryDb db, OperationGate gate, ILogger<LinkFoundJob> log)
    : IHandleJob<LinkFoundJob>
{
    public async Task RunAsync(LinkFoundJob job, JobRun run, CancellationToken ct)
    {
        foreach (var search in await db.SavedSearches.OrderBy(s => s.Id).Select(s => s.Id).ToListAsync(ct))
        {
            try
            {
                _ = await gate.RunAsync(new LinkFound(search), Caller.System, ct);
            }
            catch (RepositoryException e) when (e.Error is not RepositoryError.Unavailable)
            {
                Log.Refused(log, search, e.Message);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(4151, LogLevel.Warning, "The saved search {Search} could not be run: {Reason}")]
        public static partial void Refused(ILogger log, long search, string reason);
    }
}
