using Quire.Domain.Errors;

namespace Quire.Repository.Access.Previews;

/// <summary>Refusals about links to drafts.</summary>
internal static class PreviewErrors
{
    public static RepositoryException Exists() =>
        Refuse.Rule("preview.link.exists", $"Preview URL already exists for this dataset.");

    public static RepositoryException NoDraft() =>
        Refuse.Rule(
            "preview.draft.missing",
            $"Can't create Preview URL because the latest version of this dataset is not a draft."
        );

    public static RepositoryException AlreadyPublished() =>
        Refuse.Rule(
            "preview.anonymized.published",
            $"Can't create a URL for anonymized access because this dataset has been published."
        );

    public static RepositoryException AnonymizedOff() =>
        Refuse.BadRequest("preview.anonymized.off", $"Anonymized Access not enabled");

    public static RepositoryException NotFound() => Refuse.NotFound("preview.link.not-found", $"Private URL not found.");

    public static RepositoryException NoneToDelete() => Refuse.NotFound("preview.link.none", $"No Private URL to delete.");

    public static RepositoryException TokenUnknown() => Refuse.NotFound("preview.token.unknown", $"Private URL user not found");

    public static RepositoryException DraftGone() => Refuse.NotFound("preview.version.not-found", $"Dataset version not found");
}
