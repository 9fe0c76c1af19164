using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Quire.Domain.Access;
using Quire.Repository.Administration;
using Quire.Repository.Installation;
using Quire.Repository.Mail;
using Quire.Repository.Operations;

namespace Quire.Repository.Feedback;

/// <summary>
/// Writes to the contacts of a collection, dataset or file, or to the installation where none is named. Who writes does not learn
/// their addresses, and writes five times an hour at most.
/// </summary>
[Open("anybody may write to contacts; how often is limited")]
public sealed record SendFeedback(FeedbackInput Input) : ICommand<SentFeedback>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.FeedbackOf(caller.Identifier);
}

internal sealed partial class SendFeedbackHandler(
    FeedbackTargets targets,
    FeedbackThrottle throttle,
    InstallationName name,
    Settings settings,
    IOptions<MailOptions> mail
) : IHandle<SendFeedback, SentFeedback>
{
    private const int LongestBody = 100_000;
    private const int LongestSubject = 1_000;

    public async Task<SentFeedback> HandleAsync(SendFeedback operation, OperationContext context, CancellationToken ct)
    {
        var input = operation.Input;
        if (input.Subject is null || input.Body is null || input.Subject.Length > LongestSubject)
        {
            throw FeedbackErrors.FieldsMissing();
        }

        var target = await targets.FindAsync(input, context.Caller, ct);
        var from = From(input, context.Caller);
        var text = await TextAsync(input.Body, ct);
        throttle.MustAllow(context.Caller);
        var installation = await name.GetAsync(ct);
        var sent = new SentFeedback(
            from,
            target is { Contacts.Count: > 0 } ? target.Contacts : [mail.Value.From],
            $"{installation} {(target is null ? "support request" : "contact")}: {input.Subject}",
            $"{Opening(target, from, installation)}\n\n---\n\n{text}\n\n---\n\n{Closing(target)}"
        );
        context.AuditObjectId = input.TargetId;
        context.AuditDetails = from;
        context.Enqueue(new SendMailJob(new(MailMessage.NewId(), sent.To, from, sent.Subject, sent.Body)));
        return sent;
    }

    private static string From(FeedbackInput input, Caller caller)
    {
        var from = string.IsNullOrWhiteSpace(input.FromEmail) ? caller.Email : input.FromEmail.Trim();
        return string.IsNullOrWhiteSpace(from) ? throw FeedbackErrors.FromMissing()
            : MailAddresses.IsOne(from) ? from
            : throw FeedbackErrors.FromMalformed(from);
    }

    private async Task<string> TextAsync(string body, CancellationToken ct)
    {
        var text = Tags().Replace(body, "");
        var limit = await settings.NumberAsync(SettingNames.FeedbackSizeLimit, ct) is { } set and > 0 ? set : LongestBody;
        return text.Length > limit ? throw FeedbackErrors.BodyTooLong(text.Length, limit)
            : string.IsNullOrWhiteSpace(text) ? throw FeedbackErrors.BodyEmpty()
            : text;
    }

    private static string Opening(FeedbackTarget? target, string from, string installation) =>
        target is null ? $"The following message was sent from {from}."
        : target.Contacts.Count > 0
            ? $"You have just been sent the following message from {from} via {installation} about {target.Sentence}:"
        : $"There is no contact address for {target.Sentence}, so this message from {from} comes to you:";

    private static string Closing(FeedbackTarget? target) =>
        target is null
            ? "Message sent from Support contact form."
            : $"{target.Link}\n\nYou received this email because you have been listed as a contact. To respond directly to the "
                + "individual who sent the message, simply reply to this email.";

    [GeneratedRegex("<[^>]*>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tags();
}
