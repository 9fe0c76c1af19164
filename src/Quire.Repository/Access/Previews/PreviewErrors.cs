using Quire.Domain.Errors;

namespace Quire.Repository.Access.Previews;

/// <summary>Refusals about links to drafts.</summary>
internal static class PreviewErrors
{
    public static RepositoryException Exists() =>
        Refuse.Rule("preview.link.exists", $"The dataset has a link for previews already.");

    public static RepositoryException NoDraft() =>
        Refuse.Rule(
            "preview.draft.missing",
            $"A link for previews shows a draft, and the newest version of this dataset is none."
        );

    public static RepositoryException AlreadyPublished() =>
        Refuse.Rule(
            "preview.anonymized.published",
            $"The dataset was published and its authors are known. A link that hides them cannot be made any more."
        );

    public static RepositoryException AnonymizedOff() =>
        Refuse.BadRequest("preview.anonymized.off", $"Links that hide the authors are switched off in this installation.");

    public static RepositoryException NotFound() =>
        Refuse.NotFound("preview.link.not-found", $"The dataset has no link for previews.");

    public static RepositoryException NoneToDelete() =>
        Refuse.NotFound("preview.link.none", $"The dataset has no link for previews that could be deleted.");

    public static RepositoryException TokenUnknown() =>
        Refuse.NotFound("preview.token.unknown", $"This link for previews is unknown, or was withdrawn.");

    public static RepositoryException DraftGone() =>
        Refuse.NotFound("preview.version.not-found", $"The draft that this link showed is there no longer.");
}
