using Quire.Domain.Errors;

namespace Quire.Repository.Feedback;

/// <summary>Refusals of messages to contacts.</summary>
internal static class FeedbackErrors
{
    public static RepositoryException TargetNotFound() =>
        Refuse.BadRequest("feedback.target.not-found", $"Feedback target object not found.");

    public static RepositoryException FieldsMissing() =>
        Refuse.BadRequest("feedback.fields.missing", $"Body missing required fields.");

    public static RepositoryException BodyEmpty() => Refuse.BadRequest("feedback.body.empty", $"Body can not be empty.");

    public static RepositoryException BodyTooLong(int length, long limit) =>
        Refuse.BadRequest("feedback.body.too-long", $"Body exceeds feedback length: {length} > {limit}.");

    public static RepositoryException FromMissing() => Refuse.BadRequest("feedback.from.missing", $"Missing fromEmail");

    public static RepositoryException FromMalformed(string address) =>
        Refuse.BadRequest("feedback.from.malformed", $"Invalid fromEmail: {address}");

    public static RepositoryException TooOften(TimeSpan retryAfter) =>
        Refuse.RateLimited("feedback.message.too-often", $"Too many requests to send feedback.", retryAfter);
}
