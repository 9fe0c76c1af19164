using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quire.Domain.Access;
using Quire.Domain.Identifiers;
using Quire.Repository.Data;
using Quire.Repository.Export;
using Quire.Repository.Installation;
using Quire.Repository.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Identifiers;

/// <summary>
/// Brings what the provider knows of a dataset's identifier in line with the dataset: reserved, public with current metadata, or
/// gone. Looks at the dataset as it is when the job runs, so repeating it or running it late does no harm.
/// </summary>
internal sealed class SyncIdentifierJob(
    RepositoryDb db, IdentifierProviders providers, OperationGate gate, ExportedVersions versions, IOptions<InstallationOptions> options) : IJobHandler
{
    public const string JobKind = "SyncIdentifier";

    public string Kind => JobKind;

    // A provider that is down or never answers must not keep publications from being finished.
    public JobLane Lane => JobLane.Outside;

    public static string Payload(long dataset, PersistentId pid) => string.Create(CultureInfo.InvariantCulture, $"{dataset} {pid}");

    public async Task RunAsync(JobRun job, CancellationToken ct)
    {
        var parts = job.Payload.Split(' ', 2);
        var id = long.Parse(parts[0], CultureInfo.InvariantCulture);
        if (!PersistentId.TryParse(parts[1], out var pid))
        {
            throw new InvalidOperationException($"'{parts[1]}' is no identifier.");
        }

        var provider = await providers.ForAsync(pid, ct);
        var dataset = await db.Datasets.AsNoTracking().Include(d => d.Object).SingleOrDefaultAsync(d => d.Id == id, ct);
        if (dataset is null)
        {
            await provider.DeleteAsync(pid, ct);
            return;
        }

        var subject = new IdentifierSubject(pid, dataset.Object.PersistentId!.Url(options.Value.SiteUrl), token => versions.DataCiteAsync(dataset.Id, token));
        if (dataset.Object.PublishedAt is null)
        {
            await provider.ReserveAsync(subject, ct);
        }
        else if (dataset.IdentifierRegistered)
        {
            await provider.UpdateAsync(subject, ct);
        }
        else
        {
            await provider.RegisterAsync(subject, ct);
            await gate.FinishAsync(job, new MarkIdentifierRegistered(new ObjectRef.Dataset(dataset.Id)), ct);
        }
    }
}
