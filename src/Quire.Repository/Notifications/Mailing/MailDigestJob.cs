using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Notifications;
using Quire.Repository.Jobs;
using Quire.Repository.Mail;

namespace Quire.Repository.Notifications.Mailing;

/// <summary>Mails somebody all that waits for the mail of the day.</summary>
/// <param name="Account">Who is told.</param>
/// <param name="Id">What tells the mail from all others, also when it is sent twice.</param>
internal sealed record MailDigestJob(
    [property: JsonPropertyName("account")] long Account,
    [property: JsonPropertyName("id")] string Id
) : IJob<MailDigestJob>
{
    public static JobDeclaration<MailDigestJob> Declaration { get; } =
        new("MailDigest", JobLane.Outside, JobPayloads.Default.MailDigestJob) { Patience = MailSender.Patience };

    public static MailDigestJob Of(long account) => new(account, MailMessage.NewId());
}

internal sealed class MailDigestJobHandler(RepositoryDb db, IWriteGate writes, NotificationMails mails, IMailSender sender)
    : IHandleJob<MailDigestJob>
{
    // In one mail. Of more the newest are mailed, and it says so.
    private const int Most = 200;

    public async Task RunAsync(MailDigestJob job, JobRun run, CancellationToken ct)
    {
        var waiting = await db
            .WaitingMails.AsNoTracking()
            .Where(m => m.AccountId == job.Account)
            .OrderByDescending(m => m.Id)
            .Take(Most + 1)
            .ToListAsync(ct);
        if (waiting.Count == 0)
        {
            return;
        }

        var isCut = waiting.Count > Most;
        if (isCut)
        {
            waiting.RemoveAt(Most);
        }

        var told = waiting.ConvertAll(m => new MailedNotification(m.Kind, m.ObjectId, m.ObjectName, m.Details, m.ActorId, m.At));
        try
        {
            if (await mails.WriteAsync(job.Id, job.Account, told, isCut, ct) is { } mail)
            {
                await sender.SendAsync(mail, ct);
            }
        }
        catch (HopelessJobException)
        {
            // Nor would it be taken tomorrow.
            await ForgetAsync(job.Account, waiting, isCut, ct);
            throw;
        }

        await ForgetAsync(job.Account, waiting, isCut, ct);
    }

    // Numbers do not come in the order they are committed: only what was read goes, and what is older than a full mail.
    private async Task ForgetAsync(long account, List<WaitingMailRecord> mailed, bool isCut, CancellationToken ct)
    {
        var ids = mailed.ConvertAll(m => m.Id);
        var oldest = isCut ? ids[^1] : 0;
        await using var turn = await writes.EnterAsync(ct);
        await db.WaitingMails.Where(m => m.AccountId == account && (ids.Contains(m.Id) || m.Id < oldest)).ExecuteDeleteAsync(ct);
    }
}
