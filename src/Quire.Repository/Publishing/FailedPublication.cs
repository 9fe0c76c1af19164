using Microsoft.Extensions.Logging;
using Quire.Domain.Access;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Notifications;
using Quire.Repository.Operations;

namespace Quire.Repository.Publishing;

/// <summary>
/// Tells of a publication that was accepted and then given up: whoever waits sees it among the dataset's locks, where it forbids
/// nothing and stays until the draft is published or deleted; administrators find it in audit and log.
/// </summary>
internal static partial class FailedPublication
{
    public const string Changed = "The draft was changed after its publication had begun.";

    /// <summary>
    /// What the lock says; the reason may name what is none of the public's business and is left to audit and log.
    /// </summary>
    private const string Message = "Publishing failed. The draft is as it was and can be edited, and published again.";

    public static void Tell(OperationContext context, DatasetLockRecord held, string reason, ILogger log)
    {
        (held.FailedAt, held.Message) = (context.Now, Message);
        context.AuditDetails = $"given up: {reason}";
        context.Changed(OutboxKind.Dataset, held.DatasetId);
        context.Enqueue(
            NotifyHoldersJob.Of(
                context,
                NotificationKinds.PublicationFailed,
                new(held.DatasetId, Name: null),
                Permission.PublishDataset
            )
        );
        Log.GivenUp(log, held.DatasetId, reason);
    }

    private static partial class Log
    {
        [LoggerMessage(
            4101,
            LogLevel.Error,
            "The publication of dataset {Dataset}, which had been accepted, is given up: {Reason}"
        )]
        public static partial void GivenUp(ILogger log, long dataset, string reason);
    }
}
