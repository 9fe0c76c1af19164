using Quire.Domain.Errors;

namespace Quire.Api.Datasets.Reading.LinkedData;

/// <summary>Refusals of linked data that cannot be read.</summary>
internal static class LinkedDataErrors
{
    public static RepositoryException NoObject() =>
        Refuse.BadRequest("reading.linked-data.no-object", $"The body should be one JSON-LD object.");

    public static RepositoryException ContextElsewhere(string address) =>
        Refuse.BadRequest(
            "reading.linked-data.context-elsewhere",
            $"The context '{address}' is not fetched. Write the names it gives into '@context'."
        );

    public static RepositoryException TermUnknown(string term) =>
        Refuse.BadRequest(
            "reading.linked-data.term-unknown",
            $"'{term}' is the term of no field and of nothing else known here."
        );

    public static RepositoryException TermElsewhere(string field, string term) =>
        Refuse.BadRequest("reading.linked-data.term-elsewhere", $"Compound field {field} can't include term {term}");

    public static RepositoryException NoCompound(string field) =>
        Refuse.BadRequest("reading.linked-data.no-compound", $"Compound field values must be JSON objects, field: {field}");

    public static RepositoryException Several(string field) =>
        Refuse.BadRequest("reading.linked-data.several", $"Array for single value not supported: {field}");

    public static RepositoryException NoText(string term) =>
        Refuse.BadRequest("reading.linked-data.no-text", $"The value of {term} should be a text.");

    public static RepositoryException NoTruth(string term) =>
        Refuse.BadRequest("reading.linked-data.no-truth", $"The value of {term} should be true or false.");

    public static RepositoryException LicenseAndTerms() =>
        Refuse.BadRequest(
            "reading.linked-data.license-and-terms",
            $"Cannot specify http://schema.org/license and https://dataverse.org/schema/core#termsOfUse"
        );

    public static RepositoryException LicenseUnknown(string license) =>
        Refuse.BadRequest("reading.linked-data.license-unknown", $"Invalid license: {license}");
}
