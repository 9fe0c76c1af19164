using System.Text.Json.Serialization;
using Quire.Repository.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Mail;

/// <summary>
/// Sends a mail once the change that caused it stands. One that is for several is sent to each by a job of its own, so that an
/// address that is refused keeps it from nobody else.
/// </summary>
/// <param name="Mail">The mail.</param>
internal sealed record SendMailJob([property: JsonPropertyName("mail")] MailMessage Mail) : IJob<SendMailJob>
{
    public static JobDeclaration<SendMailJob> Declaration { get; } =
        new("SendMail", JobLane.Outside, JobPayloads.Default.SendMailJob) { Patience = MailSender.Patience };
}

internal sealed class SendMailJobHandler(IMailSender sender, OperationGate gate) : IHandleJob<SendMailJob>
{
    public Task RunAsync(SendMailJob job, JobRun run, CancellationToken ct) =>
        job.Mail.To.Count == 1 ? sender.SendAsync(job.Mail, ct) : gate.FinishAsync(run, new SendMailToEach(job.Mail), ct);
}
