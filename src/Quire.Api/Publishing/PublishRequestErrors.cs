using Quire.Domain.Errors;

namespace Quire.Api.Publishing;

/// <summary>Refusals of requests to publish that cannot be read, or that are told in a way of their own.</summary>
internal static class PublishRequestErrors
{
    public static RepositoryException TypeMissing() =>
        Refuse.BadRequest(
            "request.release-type.missing",
            $"Missing 'type' parameter (either 'major','minor', or 'updatecurrent')."
        );

    public static RepositoryException TypeUnknown(string type) =>
        Refuse.BadRequest(
            "request.release-type.unknown",
            $"Illegal 'type' parameter value '{type}'. It needs to be either 'major', 'minor', or 'updatecurrent'."
        );

    public static RepositoryException UpdateFailed(string reason) =>
        Refuse.Rule(
            "publishing.correction.failed",
            $"The released version was not corrected; the changes are still in the draft. {reason}"
        );

    public static RepositoryException PublicationFailed() =>
        Refuse.Rule(
            "publishing.release.failed",
            $"Publishing failed. The draft is as it was and can be edited, and published again."
        );

    public static RepositoryException ReasonMissing() =>
        Refuse.BadRequest(
            "request.review.reason-missing",
            $"You must supply JSON to this API endpoint and it must contain a reason for returning the dataset (field: "
                + $"reasonForReturn)."
        );
}
