using Quire.Domain.Errors;

namespace Quire.Repository.Collections.Featured;

/// <summary>Refusals about what a collection shows first.</summary>
internal static class FeaturedItemErrors
{
    public static RepositoryException NotFound(long item) =>
        Refuse.NotFound("collection.featured-item.not-found", $"There is no featured item {item}.");

    public static RepositoryException NoImage(long item) =>
        Refuse.NotFound("collection.featured-item.no-image", $"The featured item {item} has no image.");

    public static RepositoryException ContentMissing() =>
        Refuse.BadRequest("collection.featured-item.content-missing", $"A featured item needs content.");

    public static RepositoryException ContentTooLong(int limit) =>
        Refuse.BadRequest(
            "collection.featured-item.content-too-long",
            $"The content of a featured item has {limit} characters at most."
        );

    public static RepositoryException TypeUnknown() =>
        Refuse.BadRequest(
            "collection.featured-item.type-unknown",
            $"A featured item shows a collection, a dataset, a file, or a text of its own."
        );

    public static RepositoryException ObjectNotFound(string identifier) =>
        Refuse.BadRequest("collection.featured-item.object-not-found", $"There is no collection, dataset or file {identifier}.");

    public static RepositoryException ObjectMissing(string type) =>
        Refuse.BadRequest(
            "collection.featured-item.object-missing",
            $"A featured item of the type {type} has to name what it shows."
        );

    public static RepositoryException Unpublished(string what) =>
        Refuse.BadRequest("collection.featured-item.unpublished", $"{what} must be published to be featured.");

    public static RepositoryException Restricted() =>
        Refuse.BadRequest("collection.featured-item.restricted", $"A restricted file cannot be featured.");

    public static RepositoryException OrderNegative(int order) =>
        Refuse.BadRequest("collection.featured-item.order", $"displayOrder must be 0 or more, not {order}.");

    public static RepositoryException ImageTooLong(int limit) =>
        Refuse.BadRequest("collection.featured-item.image-too-long", $"The image is larger than {limit} bytes.");

    public static RepositoryException NoPicture() =>
        Refuse.BadRequest("collection.featured-item.no-picture", $"The file is no image of a kind that is shown.");

    public static RepositoryException TooMany(int limit) =>
        Refuse.BadRequest("collection.featured-item.too-many", $"A collection shows at most {limit} featured items.");

    public static RepositoryException Elsewhere(long item) =>
        Refuse.BadRequest("collection.featured-item.elsewhere", $"The featured item {item} belongs to another collection.");
}
