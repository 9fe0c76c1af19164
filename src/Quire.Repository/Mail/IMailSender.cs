namespace Quire.Repository.Mail;

/// <summary>Sends mail on its way.</summary>
public interface IMailSender
{
    /// <summary>Gives a mail away; an exception means that it should be tried again later.</summary>
    Task SendAsync(MailMessage mail, CancellationToken ct);
}
