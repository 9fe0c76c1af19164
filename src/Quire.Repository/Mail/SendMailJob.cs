using System.Text.Json.Serialization;
using Quire.Repository.Jobs;

namespace Quire.Repository.Mail;

/// <summary>Sends a mail once the change that caused it stands.</summary>
/// <param name="Mail">The mail.</param>
internal sealed record SendMailJob([property: JsonPropertyName("mail")] MailMessage Mail) : IJob<SendMailJob>
{
    public static JobDeclaration<SendMailJob> Declaration { get; } =
        new("SendMail", JobLane.Outside, JobPayloads.Default.SendMailJob);
}

internal sealed class SendMailJobHandler(IMailSender sender) : IHandleJob<SendMailJob>
{
    public Task RunAsync(SendMailJob job, JobRun run, CancellationToken ct) => sender.SendAsync(job.Mail, ct);
}
