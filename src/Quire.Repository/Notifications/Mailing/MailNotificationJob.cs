using System.Text.Json.Serialization;
using Quire.Repository.Jobs;
using Quire.Repository.Mail;

namespace Quire.Repository.Notifications.Mailing;

/// <summary>
/// Mails somebody what they are told of. What it may name, and whether it is wanted still, is looked at when it goes.
/// </summary>
/// <param name="Account">Who is told.</param>
/// <param name="Id">What tells the mail from all others, also when it is sent twice.</param>
/// <param name="Told">What of.</param>
internal sealed record MailNotificationJob(
    [property: JsonPropertyName("account")] long Account,
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("told")] MailedNotification Told
) : IJob<MailNotificationJob>
{
    public static JobDeclaration<MailNotificationJob> Declaration { get; } =
        new("MailNotification", JobLane.Outside, JobPayloads.Default.MailNotificationJob) { Patience = MailSender.Patience };

    public static MailNotificationJob Of(long account, MailedNotification told) => new(account, MailMessage.NewId(), told);
}

internal sealed class MailNotificationJobHandler(NotificationMails mails, IMailSender sender) : IHandleJob<MailNotificationJob>
{
    public async Task RunAsync(MailNotificationJob job, JobRun run, CancellationToken ct)
    {
        if (await mails.WriteAsync(job.Id, job.Account, [job.Told], isCut: false, ct) is { } mail)
        {
            await sender.SendAsync(mail, ct);
        }
    }
}
