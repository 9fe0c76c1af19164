using System.Globalization;
using System.Text.Json.Serialization;
using Quire.Domain.Access;
using Quire.Domain.Publishing;
using Quire.Repository.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Publishing;

/// <summary>Finishes a publication that was accepted.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="LockId">The lock the publication took.</param>
/// <param name="Revision">Revision of the draft that was checked.</param>
/// <param name="Kind">Major or minor.</param>
internal sealed record FinalizePublicationJob(
    [property: JsonPropertyName("dataset")] long Dataset,
    [property: JsonPropertyName("lock")] long LockId,
    [property: JsonPropertyName("revision")] long Revision,
    [property: JsonPropertyName("kind"), JsonConverter(typeof(JsonStringEnumConverter<ReleaseKind>))] ReleaseKind Kind
) : IJob<FinalizePublicationJob>
{
    public static JobDeclaration<FinalizePublicationJob> Declaration { get; } =
        new("FinalizePublication", JobLane.Publication, JobPayloads.Default.FinalizePublicationJob)
        {
            Former = (text, dataset) =>
                text.Split(' ') is [var held, var revision, var kind]
                    ? new(dataset!.Value, Number(held), Number(revision), Enum.Parse<ReleaseKind>(kind))
                    : throw new FormatException("A lock, a revision and a kind of release were expected."),
        };

    long? IJob.ObjectId => Dataset;

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}

internal sealed class FinalizePublicationJobHandler(OperationGate gate) : IHandleJob<FinalizePublicationJob>
{
    public Task RunAsync(FinalizePublicationJob job, JobRun run, CancellationToken ct)
    {
        var finish = new FinalizePublication(new ObjectRef.Dataset(job.Dataset), job.LockId, job.Revision, job.Kind);
        return UnlessGone.RunAsync(() => gate.FinishAsync(run, finish, ct));
    }

    public Task GivenUpAsync(FinalizePublicationJob job, JobRun run, string reason, CancellationToken ct) =>
        UnlessGone.RunAsync(() =>
            gate.RunAsync(new FailPublication(new ObjectRef.Dataset(job.Dataset), job.LockId, reason), Caller.System, ct)
        );
}
