namespace Quire.Api.Http.Wording;

/// <summary>How featured items are spoken of on the wire.</summary>
internal static class FeaturedItemTexts
{
    public static IReadOnlyList<RefusalText> All { get; } =
    [
        RefusalText.Of("collection.featured-item.not-found", "Could not find dataverse featured item with identifier {item}"),
        RefusalText.Of(
            "collection.featured-item.content-missing",
            "Featured item 'content' property should be provided and not empty."
        ),
        RefusalText.Of(
            "collection.featured-item.content-too-long",
            "Featured item content exceeds the maximum allowed length of {limit} characters."
        ),
        RefusalText.Of(
            "collection.featured-item.type-unknown",
            "Unknown 'type' must be one of CUSTOM, DATAVERSE, DATASET, DATAFILE"
        ),
        RefusalText.Of(
            "collection.featured-item.object-not-found",
            "Cant find Collection, Dataset, or Datafile with identifier: {identifier}."
        ),
        RefusalText.Of(
            "collection.featured-item.object-missing",
            "Invalid type and DvObject. An item of the type {type} needs a dvObjectIdentifier."
        ),
        RefusalText.Of("collection.featured-item.restricted", "Datafile must not be restricted to be featured."),
        RefusalText.Of("collection.featured-item.image-too-long", "File exceeds the maximum size of {limit}"),
        RefusalText.Of("collection.featured-item.no-picture", "Invalid image file type"),
    ];
}
