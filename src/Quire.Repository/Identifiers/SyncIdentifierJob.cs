using System.Globalization;
using System.Text.Json.Serialization;
using Quire.Domain.Access;
using Quire.Domain.Identifiers;
using Quire.Repository.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Identifiers;

/// <summary>
/// Brings what the provider knows of the identifier of a dataset or a file in line with it: reserved, public with current
/// metadata, hidden, or gone. Looks at it as it is when the job runs, so repeating it, running it late or beside another does no
/// harm.
/// </summary>
/// <param name="Item">The dataset or the file, which may be gone.</param>
/// <param name="Identifier">Its identifier.</param>
/// <param name="WasPublic">Whether it was public when this was asked for, so that its identifier is ours to retire.</param>
internal sealed record SyncIdentifierJob(
    [property: JsonPropertyName("dataset")] long Item,
    [property: JsonPropertyName("identifier")] string Identifier,
    [property: JsonPropertyName("wasPublic"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        bool WasPublic = false
) : IJob<SyncIdentifierJob>
{
    // A provider that is down or never answers must not keep publications from being finished, nor mail from being sent.
    public static JobDeclaration<SyncIdentifierJob> Declaration { get; } =
        new("SyncIdentifier", JobLane.Registries, JobPayloads.Default.SyncIdentifierJob)
        {
            Patience = new(Attempts: 36, TimeSpan.FromHours(1)),
            Former = (text, _) =>
                text.Split(' ', 2) is [var dataset, var identifier]
                    ? new(long.Parse(dataset, CultureInfo.InvariantCulture), identifier)
                    : throw new FormatException("A number and an identifier were expected."),
        };
}

internal sealed class SyncIdentifierJobHandler(IdentifierSync sync, OperationGate gate) : IHandleJob<SyncIdentifierJob>
{
    public async Task RunAsync(SyncIdentifierJob job, JobRun run, CancellationToken ct)
    {
        if (!PersistentId.TryParse(job.Identifier, out var pid))
        {
            throw new InvalidOperationException($"'{job.Identifier}' is no identifier.");
        }

        var (state, isNews) = await sync.RunAsync(job.Item, pid, job.WasPublic, ct);
        if (isNews)
        {
            await gate.FinishAsync(run, new NoteIdentifier(new ObjectRef.Dataset(job.Item), pid, state), ct);
        }
    }
}
