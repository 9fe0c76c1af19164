using Quire.Domain.Errors;

namespace Quire.Domain.Datasets;

/// <summary>Refusals about licence and terms of a version.</summary>
internal static class TermsErrors
{
    public static RepositoryException LicenseUnknown() =>
        Refuse.BadRequest("dataset.license.unknown", $"Invalid or unsupported license: it is none of this installation.");

    public static RepositoryException LicenseNotOfType(string license, string type) =>
        Refuse.BadRequest(
            "dataset.license.not-of-type",
            $"Invalid or unsupported license: {license} is not available for datasets of the type {type}."
        );

    public static RepositoryException CustomBesideLicense(string license) =>
        Refuse.BadRequest(
            "dataset.terms.beside-license",
            $"Terms of use of its own cannot stand beside the license {license}. Leave out either the license or the terms."
        );

    public static RepositoryException CustomNotAllowed(string license) =>
        Refuse.BadRequest(
            "dataset.terms.not-allowed",
            $"This installation does not allow terms of use of a dataset's own. Choose a license, such as {license}."
        );

    public static RepositoryException Filled(string term) =>
        Refuse.BadRequest("dataset.terms.filled", $"Can't append to a single-value field that already has a value: {term}");

    public static RepositoryException NotThere(string term, string text) =>
        Refuse.BadRequest("dataset.terms.not-there", $"Term: {term} with value: {text} not found.");
}
