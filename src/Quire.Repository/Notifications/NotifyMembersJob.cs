using System.Text.Json.Serialization;
using Quire.Domain.Access;
using Quire.Repository.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Notifications;

/// <summary>Tells the members of a group, however deep, of something that happened to it; each is told once.</summary>
/// <param name="Kind">What happened, one of <see cref="NotificationKinds"/>.</param>
/// <param name="Object">The object it is about; when it is gone nobody is told.</param>
/// <param name="Group">The group, as assignments write it.</param>
/// <param name="Name">What the object was called.</param>
/// <param name="Details">What is to be said besides; null for nothing.</param>
/// <param name="Actor">Account of who did it; null for the installation itself.</param>
/// <param name="At">When.</param>
/// <param name="After">Number of the last account that was told already; 0 for none.</param>
internal sealed record NotifyMembersJob(
    [property: JsonPropertyName("kind")] string Kind,
    [property: JsonPropertyName("object")] long Object,
    [property: JsonPropertyName("group")] string Group,
    [property: JsonPropertyName("name")] string? Name,
    [property: JsonPropertyName("details")] string? Details,
    [property: JsonPropertyName("actor")] long? Actor,
    [property: JsonPropertyName("at")] DateTime At,
    [property: JsonPropertyName("after")] long After
) : IJob<NotifyMembersJob>
{
    public static JobDeclaration<NotifyMembersJob> Declaration { get; } =
        new("NotifyMembers", JobLane.Own, JobPayloads.Default.NotifyMembersJob);

    /// <summary>Of something the caller does now.</summary>
    public static NotifyMembersJob Of(OperationContext context, string kind, string group, NotifiedOf of) =>
        new(kind, of.ObjectId!.Value, group, of.Name, of.Details, context.Caller.AccountId, context.Now, After: 0);
}

internal sealed class NotifyMembersJobHandler(OperationGate gate) : IHandleJob<NotifyMembersJob>
{
    public Task RunAsync(NotifyMembersJob job, JobRun run, CancellationToken ct) =>
        UnlessGone.RunAsync(() => gate.FinishAsync(run, new NotifyMembers(new ObjectRef.Any(job.Object), job), ct));
}
