using Quire.Domain.Errors;

namespace Quire.Repository.Publishing;

/// <summary>Refusals about reviews and about correcting released versions.</summary>
internal static class ReviewErrors
{
    public static RepositoryException NothingToReview() =>
        Refuse.Rule("publishing.review.no-draft", $"The dataset has no draft to review: its latest version is released already.");

    public static RepositoryException AlreadyInReview() =>
        Refuse.Rule("publishing.review.running", $"The dataset is in review already.");

    public static RepositoryException ReasonMissing() =>
        Refuse.BadRequest("publishing.review.reason-missing", $"Say why the dataset is returned.");

    public static RepositoryException NotInReview() =>
        Refuse.Rule("publishing.review.not-running", $"The dataset is not in review, so it cannot be returned.");

    public static RepositoryException NoDraftOfReleased() =>
        Refuse.BadRequest(
            "publishing.correction.no-draft",
            $"There is no draft of a released version. Edit the dataset first; then its draft can correct the version."
        );

    public static RepositoryException FilesDiffer() =>
        Refuse.Rule(
            "publishing.correction.files-changed",
            $"A released version is corrected without changing its files. Publish the draft as a version of its own."
        );
}
