using Microsoft.AspNetCore.Http;
using Quire.Api.Http;
using Quire.Domain.Errors;
using Quire.Repository.Feedback;
using Quire.Web.Errors;
using Quire.Web.Texts;

namespace Quire.Web.Contacting;

/// <summary>
/// Sends messages to the contacts of datasets and collections, and to the installation. Nobody learns their addresses.
/// </summary>
internal static class ContactSending
{
    public static async Task<ContactShown> SendAsync(Call call, long? target, IReadOnlyDictionary<string, string> form)
    {
        var written = new ContactShown
        {
            From = form.GetValueOrDefault("from", ""),
            Subject = form.GetValueOrDefault("subject", ""),
            Body = form.GetValueOrDefault("body", ""),
        };
        var tried = await call.AttemptAsync(
            new SendFeedback(
                new()
                {
                    TargetId = target,
                    FromEmail = written.From,
                    Subject = written.Subject,
                    Body = written.Body,
                }
            )
        );
        if (tried.Refusal is not { } refusal)
        {
            return new() { IsSent = true };
        }

        ErrorWriter.SayPause(call.Http, refusal);
        return written with
        {
            Problem = Refusals.TextOf(refusal, call.Wording()),
            Status =
                refusal is RepositoryError.RateLimited ? StatusCodes.Status429TooManyRequests : StatusCodes.Status400BadRequest,
        };
    }
}
