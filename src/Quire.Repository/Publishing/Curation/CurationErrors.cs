using Quire.Domain.Errors;

namespace Quire.Repository.Publishing.Curation;

/// <summary>Refusals about labels of curators.</summary>
internal static class CurationErrors
{
    public static RepositoryException Hidden() =>
        Refuse.Rule("publishing.curation.hidden", $"The curation status is told to those who may publish the dataset.");

    public static RepositoryException LabelsHidden() =>
        Refuse.Rule("publishing.curation.labels-hidden", $"The labels are told to those who may publish the dataset.");

    public static RepositoryException Released() =>
        Refuse.BadRequest("publishing.curation.released", $"The latest version is released. Labels are for drafts.");

    public static RepositoryException SwitchedOff() =>
        Refuse.BadRequest("publishing.curation.disabled", $"There are no curation labels for this dataset.");

    public static RepositoryException NotAllowed(string label) =>
        Refuse.BadRequest("publishing.curation.not-allowed", $"The label '{label}' is none of those for this dataset.");

    public static RepositoryException NoChange() =>
        Refuse.BadRequest("publishing.curation.no-change", $"The dataset has this status already.");

    public static RepositoryException NoSuchSet(string? name) =>
        Refuse.BadRequest("publishing.curation.set-unknown", $"There is no set of curation labels '{name}'.");
}
