using Quire.Domain.Errors;

namespace Quire.Api.Datasets;

/// <summary>Refusals of requests about datasets that cannot be read, or that ask for what is not there.</summary>
internal static class DatasetRequestErrors
{
    public static RepositoryException OnlyDraftUpdated() =>
        Refuse.BadRequest("request.version.only-draft-updated", $"Only the :draft version can be updated");

    public static RepositoryException OnlyDraftDeleted() =>
        Refuse.BadRequest("request.version.only-draft-deleted", $"Only the :draft version can be deleted");

    public static RepositoryException TypeIdMalformed() =>
        Refuse.BadRequest("request.dataset-type.id-malformed", $"ID must be a number");

    public static RepositoryException BlockNotFound(string block) =>
        Refuse.NotFound("dataset.block.not-found", $"metadata block named {block} not found");

    public static RepositoryException CitationFormatUnknown() =>
        Refuse.BadRequest("request.citation.format", $"Invalid Format Requested.");

    public static RepositoryException NoCustomTerms() =>
        Refuse.NotFound("dataset.terms.none", $"This Dataset has no custom license");

    public static RepositoryException CitationFieldMissing() =>
        Refuse.BadRequest("request.citation-date.missing", $"Please provide a dataset field type in the requst body.");
}
