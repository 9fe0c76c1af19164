using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;
using Quire.Repository.Operations;
using Quire.Repository.Publishing;

namespace Quire.Repository.Access.Requests;

/// <summary>Whoever waits for a file that the release opens to everybody need not wait any more.</summary>
internal sealed class FileAccessStep(RepositoryDb db) : IReleaseStep
{
    public ReleaseEvents TakesPartIn => ReleaseEvents.Published | ReleaseEvents.Corrected;

    public Task RunAsync(Release release, OperationContext context, CancellationToken ct)
    {
        var version = release.Version;
        var opened = db
            .FileEntries.Where(e => e.DatasetId == version.DatasetId && e.FirstSequence == version.Sequence && !e.File.Restricted)
            .Select(e => e.FileId);
        return db
            .FileAccessRequests.Where(r => r.State == FileAccessState.Requested && opened.Contains(r.FileId))
            .ExecuteUpdateAsync(
                set => set.SetProperty(r => r.State, FileAccessState.Granted).SetProperty(r => r.DecidedAt, context.Now),
                ct
            );
    }
}
