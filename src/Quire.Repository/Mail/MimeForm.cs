using MimeKit;

namespace Quire.Repository.Mail;

/// <summary>Writes mail in the form it travels in.</summary>
internal static class MimeForm
{
    public static MimeMessage Of(MailMessage mail, string from, DateTimeOffset now)
    {
        var sender = MailboxAddress.Parse(from);
        var message = new MimeMessage
        {
            MessageId = $"{mail.Id}@{sender.Domain}",
            Date = now,
            // A line of its own is all a subject can be.
            Subject = mail.Subject.ReplaceLineEndings(" "),
            Body = new TextPart("plain") { Text = mail.Text },
        };
        message.From.Add(sender);
        message.To.AddRange(mail.To.Select(MailboxAddress.Parse));
        if (mail.ReplyTo is { } reply)
        {
            message.ReplyTo.Add(MailboxAddress.Parse(reply));
        }

        return message;
    }
}
