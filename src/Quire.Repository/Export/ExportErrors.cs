using Quire.Domain.Errors;

namespace Quire.Repository.Export;

/// <summary>Refusals of exports.</summary>
internal static class ExportErrors
{
    public static RepositoryException NotPossible() =>
        Refuse.Rule(
            "export.dataset.not-possible",
            $"There is no such export: the format is not known, or nothing of the dataset is published."
        );

    public static RepositoryException NoSuchVersion() =>
        Refuse.BadRequest(
            "export.version.not-found",
            $"The dataset has no such version to export. Try :latest-published or :draft."
        );

    public static RepositoryException VersionNotNewest(string version, string newest) =>
        Refuse.BadRequest(
            "export.version.not-newest",
            $"Non-draft version requested ({version}) but for published versions only the latest ({newest}) is supported."
        );

    public static RepositoryException NoLinksOfDrafts() =>
        Refuse.BadRequest("export.linkset.draft", $"Signposting is not supported on the :draft version");
}
