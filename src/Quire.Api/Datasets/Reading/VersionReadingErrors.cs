using Quire.Domain.Errors;

namespace Quire.Api.Datasets.Reading;

/// <summary>Refusals of datasets and versions in JSON that cannot be read.</summary>
internal static class VersionReadingErrors
{
    public static RepositoryException VersionMissing() =>
        Refuse.BadRequest("request.dataset.version-missing", $"Please provide initial version in the dataset json");

    public static RepositoryException FilesNotForYou() =>
        Refuse.BadRequest("request.dataset.lists-files-unpermitted", $"Only a superuser may add files via this api");

    public static RepositoryException FilesNotInJson() =>
        Refuse.BadRequest("request.dataset.lists-files", $"Files cannot be created from JSON; upload them.");

    public static RepositoryException FilesNotInUpdate() =>
        Refuse.BadRequest("request.version.lists-files", $"You may not add files via this api.");

    public static RepositoryException DatasetTypeUnknown(string type) =>
        Refuse.BadRequest("reading.dataset-type.unknown", $"Invalid dataset type: {type}");

    public static RepositoryException NoObject() =>
        Refuse.BadRequest("reading.version.no-object", $"A version should be a JSON object.");

    public static RepositoryException DateMalformed(string date) =>
        Refuse.BadRequest("reading.date.malformed", $"Error parsing date: {date}");

    public static RepositoryException NumberMalformed(string number) =>
        Refuse.BadRequest("reading.number.malformed", $"Error parsing number: {number}");

    public static RepositoryException StateUnknown(string state) =>
        Refuse.BadRequest("reading.version-state.unknown", $"Unknown version state '{state}'.");

    public static RepositoryException TermNoText(string term) =>
        Refuse.BadRequest("reading.term.no-text", $"'{term}' must be a text.");

    public static RepositoryException AccessRequestNoTruth() =>
        Refuse.BadRequest("reading.access-request.no-truth", $"'fileAccessRequest' must be true or false.");

    public static RepositoryException LicenseMalformed() =>
        Refuse.BadRequest("reading.license.malformed", $"Invalid or unsupported license section submitted.");

    public static RepositoryException LicenseUnsupported(string problem) =>
        Refuse.BadRequest("reading.license.unsupported", $"Invalid or unsupported license: {problem}");

    public static RepositoryException LicenseUnknown(string license) =>
        Refuse.BadRequest("reading.license.unknown", $"Invalid license: {license}");

    public static RepositoryException LicenseNameMissing() =>
        Refuse.BadRequest("request.license.name-missing", $"License name cannot be empty.");

    public static RepositoryException LicenseNameUnknown(string license) =>
        Refuse.NotFound("request.license.not-found", $"License with name {license} not found.");

    public static RepositoryException AccessTermsMissing() =>
        Refuse.BadRequest(
            "reading.access-terms.missing",
            $"The body should be a JSON object with the terms of access in 'customTermsOfAccess'."
        );
}
