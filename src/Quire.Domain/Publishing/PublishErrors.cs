using Quire.Domain.Errors;

namespace Quire.Domain.Publishing;

/// <summary>Refusals of the rules of publishing.</summary>
internal static class PublishErrors
{
    public static RepositoryException HostUnpublished(string collection) =>
        Refuse.Rule(
            "publishing.host.unpublished",
            $"This dataset cannot be published before its collection {collection} is. Publish the collection first."
        );

    public static RepositoryException NoDraft(string dataset) =>
        Refuse.Rule("publishing.draft.none", $"The dataset {dataset} has no draft: its latest version is released already.");

    public static RepositoryException TermsMissing() =>
        Refuse.Rule(
            "publishing.terms.missing",
            $"The dataset has neither a licence nor terms of use of its own. Give it one of them before it is published."
        );

    public static RepositoryException AccessUnexplained() =>
        Refuse.Conflict(
            "publishing.access.unexplained",
            $"The dataset has restricted files: enable requests for access or add terms of access."
        );

    public static RepositoryException FirstMustBeMajor() =>
        Refuse.Rule(
            "publishing.release.first-not-major",
            $"The first version of a dataset is a major one. Publish it as a major version."
        );

    public static RepositoryException FilesChanged() =>
        Refuse.Rule(
            "publishing.release.files-changed",
            $"The files differ from those of the version before, so this cannot be a minor version. Publish it as a major one."
        );

    public static RepositoryException ContentWrong(string file) =>
        Refuse.Rule(
            "publishing.content.wrong",
            $"The stored content of the file {file} does not have the checksum it was registered with. Delete or replace "
                + $"the file."
        );

    public static RepositoryException ContentPending(string file) =>
        Refuse.Rule(
            "publishing.content.pending",
            $"The content of the file {file} is still being compared with its checksum. Please try publishing later."
        );

    public static RepositoryException FilesMissing() =>
        Refuse.Rule(
            "publishing.files.missing",
            $"Published datasets have at least one file here. Add a file before the dataset is published."
        );
}
