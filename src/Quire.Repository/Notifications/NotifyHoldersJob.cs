using System.Text.Json.Serialization;
using Quire.Domain.Access;
using Quire.Repository.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Notifications;

/// <summary>
/// Tells those who hold a permission on an object of something that happened to it, members of groups too; the job ends with
/// their being told, so that it happens once.
/// </summary>
/// <param name="Kind">What happened, one of <see cref="NotificationKinds"/>.</param>
/// <param name="Object">The object; when it is gone nobody is told.</param>
/// <param name="Holding">Wire name of the permission.</param>
/// <param name="NotHolding">Wire name of a permission that those who are told do not hold; null for none.</param>
/// <param name="Name">What the object was called.</param>
/// <param name="Details">What is to be said besides; null for nothing.</param>
/// <param name="Actor">Account of who did it; null for the installation itself.</param>
/// <param name="At">When.</param>
/// <param name="About">What they are told of, where that is something else; null for the object.</param>
/// <param name="NotActor">Whether who did it is not told.</param>
/// <param name="After">Number of the last account that was told already; 0 for none.</param>
internal sealed record NotifyHoldersJob(
    [property: JsonPropertyName("kind")] string Kind,
    [property: JsonPropertyName("object")] long Object,
    [property: JsonPropertyName("holding")] string Holding,
    [property: JsonPropertyName("notHolding")] string? NotHolding,
    [property: JsonPropertyName("name")] string? Name,
    [property: JsonPropertyName("details")] string? Details,
    [property: JsonPropertyName("actor")] long? Actor,
    [property: JsonPropertyName("at")] DateTime At,
    [property: JsonPropertyName("about"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] long? About = null,
    [property: JsonPropertyName("notActor"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        bool NotActor = false,
    [property: JsonPropertyName("after"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] long After = 0
) : IJob<NotifyHoldersJob>
{
    public static JobDeclaration<NotifyHoldersJob> Declaration { get; } =
        new("NotifyHolders", JobLane.Own, JobPayloads.Default.NotifyHoldersJob);

    /// <summary>Of something the caller does now.</summary>
    public static NotifyHoldersJob Of(
        OperationContext context,
        string kind,
        NotifiedOf of,
        Permission holding,
        Permission? notHolding = null
    ) =>
        new(
            kind,
            of.ObjectId!.Value,
            holding.ToString(),
            notHolding?.ToString(),
            of.Name,
            of.Details,
            context.Caller.AccountId,
            context.Now
        );
}

internal sealed class NotifyHoldersJobHandler(OperationGate gate) : IHandleJob<NotifyHoldersJob>
{
    public Task RunAsync(NotifyHoldersJob job, JobRun run, CancellationToken ct) =>
        UnlessGone.RunAsync(() => gate.FinishAsync(run, new NotifyHolders(new ObjectRef.Any(job.Object), job), ct));
}
