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

    public string Kind => JobKind;

    public JobLane Lane => JobLane.Publication;

    public static string Payload(long lockId, long revision, ReleaseKind kind) =>
        string.Create(CultureInfo.InvariantCulture, $"{lockId} {revision} {kind}");

    public Task RunAsync(JobRun job, CancellationToken ct)
    {
        var (target, lockId, revision, kind) = Read(job);
        return UnlessGoneAsync(() => gate.FinishAsync(job, new FinalizePublication(target, lockId, revision, kind), ct));
    }

    public Task GivenUpAsync(JobRun job, string reason, CancellationToken ct)
    {
        var (target, lockId, _, _) = Read(job);
        return UnlessGoneAsync(() => gate.RunAsync(new FailPublication(target, lockId, reason), Caller.System, ct));
    }

    private static (ObjectRef.Dataset Target, long LockId, long Revision, ReleaseKind Kind) Read(JobRun job)
    {
        var parts = job.Payload.Split(' ');
        return (
            new(job.ObjectId!.Value),
            long.Parse(parts[0], CultureInfo.InvariantCulture),
            long.Parse(parts[1], CultureInfo.InvariantCulture),
            Enum.Parse<ReleaseKind>(parts[2]));
    }

    private static async Task UnlessGoneAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (RepositoryException e) when (e.Error is RepositoryError.NotFound)
        {
            // Deleted meanwhile: nothing is left to publish.
        }
    }
}
