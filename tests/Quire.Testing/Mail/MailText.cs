using MimeKit;

namespace Quire.Testing.Mail;

/// <summary>Mail as people read it.</summary>
public static class MailText
{
    /// <summary>To whom, the subject, and the text, of mail in the form it travels in.</summary>
    public static string Of(string mail)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(mail));
        using var message = MimeMessage.Load(stream);
        return $"To: {message.To}\n{message.Subject}\n\n{message.TextBody}";
    }
}
