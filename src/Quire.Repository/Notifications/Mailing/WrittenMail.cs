using Quire.Repository.Mail;

namespace Quire.Repository.Notifications.Mailing;

/// <summary>What is mailed to somebody.</summary>
/// <param name="To">Their address.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">Plain text.</param>
public sealed record WrittenMail(string To, string Subject, string Text)
{
    internal MailMessage As(string id) => new(id, [To], ReplyTo: null, Subject, Text);
}
