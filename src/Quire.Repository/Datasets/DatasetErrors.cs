using Quire.Domain.Errors;

namespace Quire.Repository.Datasets;

/// <summary>Refusals about datasets, their versions and their locks.</summary>
internal static class DatasetErrors
{
    public static RepositoryException VersionNotFound(string version, long dataset) =>
        Refuse.NotFound("dataset.version.not-found", $"Dataset version {version} of dataset {dataset} not found");

    public static RepositoryException Outdated(string time) =>
        Refuse.BadRequest(
            "dataset.timestamp.outdated",
            $"The draft was changed after {time}. Read it again and repeat your change."
        );

    public static RepositoryException NotADraft() =>
        Refuse.NotPermitted("dataset.version.no-draft", $"The dataset has no draft: its latest version is released.");

    public static RepositoryException Published() =>
        Refuse.NotPermitted(
            "dataset.deletion.published",
            $"The dataset is published; only its draft could be deleted, and there is none. Superusers remove published "
                + $"datasets with destroy."
        );

    public static RepositoryException PublishedOften() =>
        Refuse.NotPermitted(
            "dataset.deletion.versions-published",
            $"Several versions of the dataset are published; only a draft could be deleted, and there is none. Superusers "
                + $"remove published datasets with destroy."
        );

    public static RepositoryException NotWithdrawable() =>
        Refuse.BadRequest(
            "dataset.withdrawal.version",
            $"Only a released version can be withdrawn: name it by its number, or :latest-published."
        );

    public static RepositoryException ReasonMissing() =>
        Refuse.BadRequest("dataset.withdrawal.reason-missing", $"Say why the version is withdrawn.");

    public static RepositoryException ReasonTooLong(int length, int limit) =>
        Refuse.BadRequest(
            "dataset.withdrawal.reason-too-long",
            $"The reason has {length} characters; it may have {limit}. Write what is longer down elsewhere, and forward there."
        );

    public static RepositoryException ForwardAddressTooLong(int limit) =>
        Refuse.BadRequest("dataset.withdrawal.address-too-long", $"The address to forward to may have {limit} characters.");

    public static RepositoryException ForwardAddress(string address) =>
        Refuse.BadRequest(
            "dataset.withdrawal.address",
            $"'{address}' is no address to forward to. It begins with http:// or https://."
        );

    public static RepositoryException CitationFieldUnknown(string field) =>
        Refuse.BadRequest("dataset.citation-date.unknown", $"There is no field '{field}' whose date could be cited.");

    public static RepositoryException CitationFieldNoDate(string field) =>
        Refuse.Rule("dataset.citation-date.no-date", $"The field '{field}' holds no dates, so it cannot be cited with.");

    public static RepositoryException LockUserUnknown(string user) =>
        Refuse.BadRequest("dataset.lock.user-unknown", $"There is no account '{user}' that could hold a lock.");

    public static RepositoryException TermsTextMissing() =>
        Refuse.BadRequest("dataset.terms.text-missing", $"Terms of use text should be provided in custom terms.");

    public static RepositoryException LicenseInactive(string license) =>
        Refuse.BadRequest("dataset.license.inactive", $"License {license} cannot be set because it is not active.");

    public static RepositoryException NoAccessTermsHere() =>
        Refuse.BadRequest(
            "dataset.access-terms.public-installation",
            $"Setting File Access Request or Terms of Access is not permitted on a public installation."
        );

    public static RepositoryException OlderComesFirst() =>
        Refuse.BadRequest("dataset.comparison.order", $"Compare requires the older dataset version to be listed first.");

    public static RepositoryException NoteOfPublished() =>
        Refuse.Rule("dataset.note.published", $"Only superusers may change the note of a published version.");

    public static RepositoryException TermNotThere(string term) =>
        Refuse.BadRequest("dataset.term.not-there", $"Term: {term} with this value not found.");

    public static RepositoryException AuthorMissing() =>
        Refuse.BadRequest("dataset.author.missing", $"Please provide author name in the dataset json");

    public static RepositoryException LockUnknown(string kind, IEnumerable<string> kinds) =>
        Refuse.NotFound("dataset.lock.unknown", $"There is no lock type '{kind}'. Lock types are {kinds}.");

    public static RepositoryException Locked() =>
        Refuse.Locked("dataset.edit.locked", $"The dataset is locked and cannot be edited now. Wait until its lock is lifted.");

    public static RepositoryException LockedInReview() =>
        Refuse.Locked("dataset.edit.in-review", $"The dataset is in review and cannot be edited until a curator returns it.");

    public static RepositoryException LockedByBadFiles() =>
        Refuse.Locked(
            "dataset.release.files-damaged",
            $"The dataset cannot be published: some of its files are missing or damaged."
        );

    public static RepositoryException LockedForRelease(string locks) =>
        Refuse.Locked(
            "dataset.release.locked",
            $"The dataset is locked ({locks}) and cannot be published now. Wait until its lock is lifted."
        );

    public static RepositoryException AlreadyLocked(string kind) =>
        Refuse.Rule("dataset.lock.held", $"The dataset has a lock {kind} already.");
}
