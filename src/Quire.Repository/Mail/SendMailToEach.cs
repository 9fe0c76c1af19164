using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Mail;

/// <summary>Has a mail for several sent to each of them alone.</summary>
[RequiresSuperuser]
public sealed record SendMailToEach : ICommand, IExclusive
{
    internal SendMailToEach(MailMessage mail) => Mail = mail;

    internal MailMessage Mail { get; }

    public string TurnOf(Caller caller) => Turns.MailOf(Mail.Id);
}

internal sealed class SendMailToEachHandler : IHandle<SendMailToEach>
{
    public Task HandleAsync(SendMailToEach operation, OperationContext context, CancellationToken ct)
    {
        var mail = operation.Mail;
        for (var i = 0; i < mail.To.Count; i++)
        {
            context.Enqueue(new SendMailJob(mail with { Id = $"{mail.Id}-{i + 1}", To = [mail.To[i]] }));
        }

        context.AuditDetails = $"{mail.To.Count} of {mail.Id}";
        return Task.CompletedTask;
    }
}
