using Quire.Domain.Errors;

namespace Quire.Repository.Datasets.Types;

/// <summary>Refusals about the types datasets can be of.</summary>
internal static class DatasetTypeErrors
{
    public static RepositoryException NotFound(string name) =>
        Refuse.NotFound("dataset.type.not-found", $"Could not find a dataset type with name {name}");

    public static RepositoryException IdNotFound(string id) =>
        Refuse.NotFound("dataset.type.id-not-found", $"Could not find a dataset type with id {id}");

    public static RepositoryException Invalid(string type) =>
        Refuse.BadRequest("dataset.type.unknown", $"Invalid dataset type: {type}");

    public static RepositoryException NotAllowedHere(string type, string allowed) =>
        Refuse.BadRequest(
            "dataset.type.not-allowed",
            $"The dataset could not be created due to the datasetType. The parent collection does not allow the datasetType {type}. Allowed types: {allowed}"
        );

    public static RepositoryException NotToBeAllowed(string types) =>
        Refuse.BadRequest(
            "dataset.type.not-to-be-allowed",
            $"The collection could not be updated because allowedDatasetTypes is invalid. The following dataset types do not exist: {types}"
        );

    public static RepositoryException NameMissing() =>
        Refuse.BadRequest("dataset.type.name-missing", $"A name for the dataset type is required");

    public static RepositoryException DisplayNameMissing() =>
        Refuse.BadRequest("dataset.type.display-name-missing", $"A displayName for the dataset type is required");

    public static RepositoryException NameIsNumber() =>
        Refuse.BadRequest("dataset.type.name-number", $"The name of the type cannot be only digits.");

    public static RepositoryException NameMalformed(string name) =>
        Refuse.BadRequest(
            "dataset.type.name-malformed",
            $"The name of a dataset type has no commas, no slashes and no blanks at its ends, unlike '{name}'."
        );

    public static RepositoryException Taken(string name) =>
        Refuse.BadRequest("dataset.type.name-taken", $"There is a dataset type with the name {name} already.");

    public static RepositoryException BlockUnknown(string block, string blocks) =>
        Refuse.BadRequest(
            "dataset.type.block-unknown",
            $"Metadata block not found: {block}. Available metadata blocks: {blocks}"
        );

    public static RepositoryException LicenseUnknown(string license, string licenses) =>
        Refuse.BadRequest("dataset.type.license-unknown", $"License not found: {license}. Available licenses: {licenses}");

    public static RepositoryException IsDefault(string type) =>
        Refuse.Rule("dataset.type.default", $"You cannot delete the default dataset type: {type}");

    public static RepositoryException InUse(string type) =>
        Refuse.BadRequest(
            "dataset.type.in-use",
            $"The dataset type {type} cannot be deleted: there are datasets of it, or collections that allow it."
        );
}
