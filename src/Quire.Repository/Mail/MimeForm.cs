using MimeKit;
using Quire.Repository.Jobs;

namespace Quire.Repository.Mail;

/// <summary>Writes mail in the form it travels in.</summary>
internal static class MimeForm
{
    /// <exception cref="HopelessJobException">What it is addressed to is no address.</exception>
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
        // Answers of machines, such as notes of absence, are wanted by nobody.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.From.Add(sender);
        message.To.AddRange(mail.To.Select(Parsed));
        if (mail.ReplyTo is { } reply)
        {
            message.ReplyTo.Add(Parsed(reply));
        }

        return message;
    }

    private static MailboxAddress Parsed(string address) =>
        MailAddresses.IsOne(address) && MailboxAddress.TryParse(address, out var mailbox)
            ? mailbox
            : throw new HopelessJobException($"'{address}' is no address mail can be sent to.");
}
