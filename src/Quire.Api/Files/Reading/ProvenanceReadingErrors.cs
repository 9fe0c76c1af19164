using Quire.Domain.Errors;

namespace Quire.Api.Files.Reading;

/// <summary>What is wrong with what was sent about where a file comes from.</summary>
internal static class ProvenanceReadingErrors
{
    public static RepositoryException NotProv() =>
        Refuse.BadRequest(
            "reading.provenance.no-prov",
            $"The uploaded provenance file does not comply with the W3C Provenance standard."
        );

    public static RepositoryException EntityUnknown() =>
        Refuse.BadRequest(
            "reading.provenance.entity-unknown",
            $"Entity name provided does not match any entities parsed from the uploaded PROV-JSON."
        );

    public static RepositoryException NoObject() =>
        Refuse.BadRequest("reading.provenance.no-object", $"A valid JSON object could not be found.");

    public static RepositoryException NoText() =>
        Refuse.BadRequest("reading.provenance.no-text", $"The JSON object you send must have a key called 'text'.");
}
