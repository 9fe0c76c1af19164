using Quire.Domain.Errors;

namespace Quire.Repository.Collections.Featured;

/// <summary>Refusals about what a collection shows first.</summary>
internal static class FeaturedItemErrors
{
    public static RepositoryException NotFound(long item) =>
        Refuse.NotFound("collection.featured-item.not-found", $"Could not find dataverse featured item with identifier {item}");

    public static RepositoryException NoImage(long item) =>
        Refuse.NotFound("collection.featured-item.no-image", $"The featured item {item} has no image.");

    public static RepositoryException ContentMissing() =>
        Refuse.BadRequest(
            "collection.featured-item.content-missing",
            $"Featured item 'content' property should be provided and not empty."
        );

    public static RepositoryException ContentTooLong(int limit) =>
        Refuse.BadRequest(
            "collection.featured-item.content-too-long",
            $"Featured item content exceeds the maximum allowed length of {limit} characters."
        );

    public static RepositoryException TypeUnknown() =>
        Refuse.BadRequest(
            "collection.featured-item.type-unknown",
            $"Unknown 'type' must be one of CUSTOM, DATAVERSE, DATASET, DATAFILE"
        );

    public static RepositoryException ObjectNotFound(string identifier) =>
        Refuse.BadRequest(
            "collection.featured-item.object-not-found",
            $"Cant find Collection, Dataset, or Datafile with identifier: {identifier}."
        );

    public static RepositoryException ObjectMissing(string type) =>
        Refuse.BadRequest(
            "collection.featured-item.object-missing",
            $"Invalid type and DvObject. An item of the type {type} needs a dvObjectIdentifier."
        );

    public static RepositoryException Unpublished(string what) =>
        Refuse.BadRequest("collection.featured-item.unpublished", $"{what} must be published to be featured.");

    public static RepositoryException Restricted() =>
        Refuse.BadRequest("collection.featured-item.restricted", $"Datafile must not be restricted to be featured.");

    public static RepositoryException OrderNegative(int order) =>
        Refuse.BadRequest("collection.featured-item.order", $"displayOrder must be 0 or more, not {order}.");

    public static RepositoryException ImageTooLong(int limit) =>
        Refuse.BadRequest("collection.featured-item.image-too-long", $"File exceeds the maximum size of {limit}");

    public static RepositoryException NoPicture() =>
        Refuse.BadRequest("collection.featured-item.no-picture", $"Invalid image file type");

    public static RepositoryException TooMany(int limit) =>
        Refuse.BadRequest("collection.featured-item.too-many", $"A collection shows at most {limit} featured items.");

    public static RepositoryException Elsewhere(long item) =>
        Refuse.BadRequest("collection.featured-item.elsewhere", $"The featured item {item} belongs to another collection.");
}
