using System.Text.Json.Serialization;
using Quire.Domain.Access;
using Quire.Repository.Jobs;
using Quire.Repository.Mail;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Registering;

/// <summary>
/// Makes a link to make an account with and mails it. Each attempt makes another one, since what is mailed is stored nowhere.
/// </summary>
/// <param name="Email">The address.</param>
/// <param name="Id">What tells the mail from all others.</param>
internal sealed record SendSignUpLinkJob(
    [property: JsonPropertyName("email")] string Email,
    [property: JsonPropertyName("id")] string Id
) : IJob<SendSignUpLinkJob>
{
    // Nobody waits for longer than the link would be good.
    public static JobDeclaration<SendSignUpLinkJob> Declaration { get; } =
        new("SendSignUpLink", JobLane.Outside, JobPayloads.Default.SendSignUpLinkJob);

    public static SendSignUpLinkJob Of(string email) => new(email, MailMessage.NewId());
}

internal sealed class SendSignUpLinkJobHandler(OperationGate gate, SignUpMails mails, IMailSender sender)
    : IHandleJob<SendSignUpLinkJob>
{
    public async Task RunAsync(SendSignUpLinkJob job, JobRun run, CancellationToken ct)
    {
        if (await gate.RunAsync(new MakeSignUpLink(job.Email), Caller.System, ct) is { } link)
        {
            await sender.SendAsync(await mails.WriteAsync(link, $"{job.Id}-{run.Attempt}", ct), ct);
        }
    }
}
