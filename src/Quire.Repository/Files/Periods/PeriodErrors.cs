using Quire.Domain.Errors;

namespace Quire.Repository.Files.Periods;

/// <summary>Refusals of embargoes and retention periods.</summary>
internal static class PeriodErrors
{
    public static RepositoryException NoDraft() =>
        Refuse.Rule(
            "file.period.no-draft",
            $"The dataset has no draft, so that its files are published. Only superusers change embargoes and retention periods of those."
        );

    public static RepositoryException NoEmbargoesHere(string setting) =>
        Refuse.BadRequest("file.embargo.off", $"No embargoes are set here; {setting} would allow them.");

    public static RepositoryException NoRetentionHere(string setting) =>
        Refuse.BadRequest("file.retention.off", $"No retention periods are set here; {setting} would allow them.");

    public static RepositoryException EmbargoPast(string today) =>
        Refuse.BadRequest("file.embargo.past", $"An embargo ends after today, which is {today}.");

    public static RepositoryException EmbargoTooLong(long months) =>
        Refuse.BadRequest("file.embargo.too-long", $"An embargo lasts {months} months at most here.");

    public static RepositoryException ReasonMissing() =>
        Refuse.BadRequest("file.embargo.reason-missing", $"Say the reason for the embargo.");

    public static RepositoryException ReasonBlank() =>
        Refuse.BadRequest("file.embargo.reason-blank", $"The reason for an embargo cannot be blank.");

    public static RepositoryException ReasonTooLong(int length, int limit) =>
        Refuse.BadRequest("file.period.reason-too-long", $"The reason has {length} characters; it may have {limit}.");

    public static RepositoryException RetentionPast(string today) =>
        Refuse.BadRequest("file.retention.past", $"A retention period ends after today, which is {today}.");

    public static RepositoryException RetentionTooShort(long months) =>
        Refuse.BadRequest("file.retention.too-short", $"A retention period lasts {months} months at least here.");

    public static RepositoryException TooManyFiles(int limit) =>
        Refuse.TooLarge("file.period.too-many", $"More than {limit} files at once. Send several requests.");

    public static RepositoryException OtherDataset() =>
        Refuse.BadRequest("file.period.other-dataset", $"Not all of the files belong to this dataset.");

    public static RepositoryException NotEmbargoable(IReadOnlyList<long> files) =>
        Refuse.RuleAbout(
            files,
            "file.embargo.not-permitted",
            $"Some of the files are published; only superusers put those under embargo."
        );

    public static RepositoryException NotFreed(IReadOnlyList<long> files) =>
        Refuse.RuleAbout(
            files,
            "file.embargo.not-removed",
            $"Some of the files are under no embargo, or are published; only superusers end the embargoes of those."
        );

    public static RepositoryException NotRetainable(IReadOnlyList<long> files) =>
        Refuse.RuleAbout(
            files,
            "file.retention.not-permitted",
            $"Some of the files are published; only superusers set retention periods of those."
        );

    public static RepositoryException NotUnlimited(IReadOnlyList<long> files) =>
        Refuse.RuleAbout(
            files,
            "file.retention.not-removed",
            $"Some of the files have no retention period, or are published; only superusers end those of published files."
        );
}
