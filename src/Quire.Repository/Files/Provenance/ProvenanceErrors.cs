using Quire.Domain.Errors;

namespace Quire.Repository.Files.Provenance;

/// <summary>Refusals about where files come from.</summary>
internal static class ProvenanceErrors
{
    public static RepositoryException Off() =>
        Refuse.Rule("file.provenance.off", $"This functionality has been administratively disabled.");

    public static RepositoryException Published() =>
        Refuse.Rule("file.provenance.published", $"PROV-JSON cannot be updated for a published file that already has PROV-JSON.");

    public static RepositoryException NotRemovable() =>
        Refuse.Rule("file.provenance.not-removable", $"PROV-JSON cannot be deleted for a published file.");

    public static RepositoryException None() =>
        Refuse.BadRequest("file.provenance.none", $"No provenance json available for this file.");

    public static RepositoryException NoText() =>
        Refuse.BadRequest("file.provenance.no-text", $"No provenance free form text available for this file.");
}
