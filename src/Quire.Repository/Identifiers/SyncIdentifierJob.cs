using System.Globalization;
using System.Text.Json.Serialization;
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
/// <param name="Dataset">The dataset, which may be gone.</param>
/// <param name="Identifier">Its identifier.</param>
internal sealed record SyncIdentifierJob(
    [property: JsonPropertyName("dataset")] long Dataset,
    [property: JsonPropertyName("identifier")] string Identifier
) : IJob<SyncIdentifierJob>
{
    // A provider that is down or never answers must not keep publications from being finished.
    public static JobDeclaration<SyncIdentifierJob> Declaration { get; } =
        new("SyncIdentifier", JobLane.Outside, JobPayloads.Default.SyncIdentifierJob)
        {
            Former = (text, _) =>
                text.Split(' ', 2) is [var dataset, var identifier]
                    ? new(long.Parse(dataset, CultureInfo.InvariantCulture), identifier)
                    : throw new FormatException("A number and an identifier were expected."),
        };
}

internal sealed class SyncIdentifierJobHandler(
    RepositoryDb db,
    IdentifierProviders providers,
    OperationGate gate,
    ExportedVersions versions,
    IOptions<InstallationOptions> options
) : IHandleJob<SyncIdentifierJob>
{
    public async Task RunAsync(SyncIdentifierJob job, JobRun run, CancellationToken ct)
    {
        if (!PersistentId.TryParse(job.Identifier, out var pid))
        {
            throw new InvalidOperationException($"'{job.Identifier}' is no identifier.");
        }

        var provider = await providers.ForAsync(pid, ct);
        var dataset = await db.Datasets.AsNoTracking().Include(d => d.Object).SingleOrDefaultAsync(d => d.Id == job.Dataset, ct);
        if (dataset is null)
        {
            await provider.DeleteAsync(pid, ct);
            return;
        }

        var subject = new IdentifierSubject(
            pid,
            dataset.Object.PersistentId!.Url(options.Value.SiteUrl),
            token => versions.DataCiteAsync(dataset.Id, token)
        );
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
            await gate.FinishAsync(run, new MarkIdentifierRegistered(new ObjectRef.Dataset(dataset.Id)), ct);
        }
    }
}
