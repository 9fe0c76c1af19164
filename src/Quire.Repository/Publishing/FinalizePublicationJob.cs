using System.Globalization;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Domain.Publishing;
using Quire.Repository.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Publishing;

/// <summary>Finishes publications in the background.</summary>
internal sealed class FinalizePublicationJob(OperationGate gate) : IJobHandler
{
    public const string JobKind = "FinalizePublication";

    /// <summary>Longer than a worker's lease, so that a job taken over after a crash still finds its lock.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    public string Kind => JobKind;

    public static string Payload(long lockId, long revision, ReleaseKind kind) =>
        string.Create(CultureInfo.InvariantCulture, $"{lockId} {revision} {kind}");

    public async Task RunAsync(JobRun job, CancellationToken ct)
    {
        var parts = job.Payload.Split(' ');
        try
        {
            await gate.RunAsync(new FinalizePublication(
                new ObjectRef.Dataset(job.ObjectId!.Value),
                long.Parse(parts[0], CultureInfo.InvariantCulture),
                long.Parse(parts[1], CultureInfo.InvariantCulture),
                Enum.Parse<ReleaseKind>(parts[2])), Caller.System, ct);
        }
        catch (RepositoryException e) when (e.Error is RepositoryError.NotFound)
        {
            // Deleted meanwhile: nothing is left to publish.
        }
    }
}
