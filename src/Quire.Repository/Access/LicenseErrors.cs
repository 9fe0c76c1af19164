using Quire.Domain.Errors;

namespace Quire.Repository.Access;

/// <summary>Refusals about licences.</summary>
internal static class LicenseErrors
{
    public static RepositoryException NotFound(long license) =>
        Refuse.NotFound("license.target.not-found", $"License with ID {license} not found");

    public static RepositoryException NoDefault() => Refuse.NotFound("license.default.none", $"There is no default license.");

    public static RepositoryException DefaultInactive() =>
        Refuse.BadRequest("license.default.inactive", $"Cannot set an inactive license as default");

    public static RepositoryException DefaultKeptActive() =>
        Refuse.BadRequest("license.default.kept-active", $"Cannot inactivate the default license");

    public static RepositoryException AlreadySo(string state) =>
        Refuse.BadRequest("license.state.already-so", $"License already {state}");

    public static RepositoryException Taken() =>
        Refuse.Conflict("license.name.taken", $"A license with the same URI or name is already present.");

    public static RepositoryException NameMissing() => Refuse.BadRequest("license.name.missing", $"A license needs a name.");

    public static RepositoryException NoWebAddress() =>
        Refuse.BadRequest(
            "license.address.malformed",
            $"The iconUrl of a license must be an address that begins with http:// or https://."
        );

    public static RepositoryException NoUri(string uri) =>
        Refuse.BadRequest(
            "license.uri.malformed",
            $"The uri of a license must be a URI, such as https://licenses.example.edu/open or urn:example:open, not '{uri}'."
        );

    public static RepositoryException IsDefault() =>
        Refuse.Conflict("license.default.not-removable", $"Please make sure the license is not the default before deleting it.");

    public static RepositoryException InUse(long license) =>
        Refuse.Conflict("license.datasets.present", $"Couldn't delete license with ID: {license}. There are datasets under it.");

    public static RepositoryException OfDatasetType(long license, string type) =>
        Refuse.Conflict(
            "license.dataset-type.present",
            $"Couldn't delete license with ID: {license}. The dataset type {type} offers it."
        );
}
