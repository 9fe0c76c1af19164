using System.Text.Json.Serialization;
using Quire.Domain.Access;
using Quire.Repository.Jobs;
using Quire.Repository.Mail;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Resetting;

/// <summary>
/// Makes a link to set a password with and mails it. Each attempt makes another one, since what is mailed is stored nowhere.
/// </summary>
/// <param name="EmailKey">The address, in lower case.</param>
/// <param name="Id">What tells the mail from all others.</param>
internal sealed record SendPasswordLinkJob(
    [property: JsonPropertyName("email")] string EmailKey,
    [property: JsonPropertyName("id")] string Id
) : IJob<SendPasswordLinkJob>
{
    // Nobody waits for longer than the link would be good.
    public static JobDeclaration<SendPasswordLinkJob> Declaration { get; } =
        new("SendPasswordLink", JobLane.Outside, JobPayloads.Default.SendPasswordLinkJob);

    public static SendPasswordLinkJob Of(string emailKey) => new(emailKey, MailMessage.NewId());
}

internal sealed class SendPasswordLinkJobHandler(OperationGate gate, PasswordLinkMails mails, IMailSender sender)
    : IHandleJob<SendPasswordLinkJob>
{
    public async Task RunAsync(SendPasswordLinkJob job, JobRun run, CancellationToken ct)
    {
        if (await gate.RunAsync(new MakePasswordLink(job.EmailKey), Caller.System, ct) is { } link)
        {
            await sender.SendAsync(await mails.WriteAsync(link, $"{job.Id}-{run.Attempt}", ct), ct);
        }
    }
}
