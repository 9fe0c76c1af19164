using Quire.Domain.Errors;

namespace Quire.Domain.Datasets;

/// <summary>Refusals about licence and terms of a version.</summary>
internal static class TermsErrors
{
    public static RepositoryException LicenseUnknown() =>
        Refuse.BadRequest("dataset.license.unknown", $"Invalid or unsupported license: it is none of this installation.");
}
