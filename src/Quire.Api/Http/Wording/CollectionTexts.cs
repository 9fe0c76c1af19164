using Quire.Domain.Errors;

namespace Quire.Api.Http.Wording;

/// <summary>How collections are spoken of on the wire.</summary>
internal static class CollectionTexts
{
    public static IReadOnlyList<RefusalText> All { get; } =
    [
        RefusalText.Of("collection.featured.unknown", "Can't find dataverse collection with alias '{alias}'"),
        RefusalText.Of(
            "collection.featured.none-given",
            "Please provide a valid Json array of dataverse collection aliases to be featured."
        ),
        RefusalText.Of("collection.block-facets.unknown", "Invalid metadata block name: {block}"),
        RefusalText.Of("collection.attribute.unknown", "'{attribute}' is not a supported attribute"),
        RefusalText.Of("collection.attribute.no-text", "'{attribute}' requires a string value"),
        RefusalText.Of("collection.attribute.no-truth", "Illegal boolean value '{value}'"),
        RefusalText.Of("collection.attribute.superuser", "You must be a superuser to change this setting"),
        RefusalText.Of("collection.attribute.file-pids", "Changing File PID policy per collection is not enabled on this server"),
        RefusalText.Of("collection.blocks.ambiguous", "Cannot set both metadataBlockNames and inheritMetadataBlocksFromParent."),
        RefusalText.Of("collection.facets.ambiguous", "Cannot set both facetIds and inheritFacetsFromParent."),
        RefusalText.Of("collection.block.unknown", "Invalid metadata block name: \"{block}\""),
        RefusalText.Of("collection.block.not-found", "Can't find metadata block '{block}'"),
        RefusalText.Of(
            "collection.input-level.impossible",
            "The input level for the dataset field type {field} cannot be required if it is not included"
        ),
        RefusalText.Of("collection.input-level.unknown-field", "Invalid dataset field type name: {field}"),
        RefusalText.Of("collection.facet.unknown", "Can't find dataset field type '{field}' among the facetable fields"),
        RefusalText.Of("collection.facet.not-found", "Can't find dataset field type '{field}'"),
        RefusalText.Of("collection.facet.not-facetable", "Dataset field type '{field}' is not facetable"),
        RefusalText.Of("collection.target.not-found", "Can't find dataverse with identifier='{alias}'"),
        RefusalText.Of("collection.target.not-found", "Could not find dataverse with id {alias}") with
        {
            At = ["PublishCollectionAsCreator"],
            Status = 400,
        },
        RefusalText.Of("collection.data.invalid", "{problems}") with
        {
            EachProblem = " Invalid value: <<<{value}>>> for {path} at Dataverse - {message}",
        },
        RefusalText.Of("collection.root.exists", "Root Dataverse already exists. Cannot create another one"),
        RefusalText.Of(
            "request.collection.field-missing",
            "Error parsing the POSTed json into a dataverse: Field {field} is mandatory"
        ),
        RefusalText.Of("collection.alias.taken", "A dataverse with alias {alias} already exists"),
        RefusalText.Of("collection.release.done", "Dataverse {alias} has already been published."),
        RefusalText.Of(
            "collection.owner.unpublished",
            "Dataverse {alias} may not be published because its host dataverse ({owner}) has not been published."
        ),
        RefusalText.Of("collection.root.not-removable", "Cannot delete the root dataverse"),
        RefusalText.Of("collection.content.present", "Cannot delete non-empty dataverses"),
        RefusalText.Of(
            "collection.featured.nothing-there",
            "There are no collections avaialble to be featured in Dataverse collection '{collection}'."
        ),
        RefusalText.Of(
            "collection.featured.already",
            "Dataverse collection '{featured}' is already featured in Dataverse collection '{collection}'."
        ),
        RefusalText.Of(
            "collection.featured.not-possible",
            "Dataverse collection '{featured}' may not be featured in Dataverse collection '{collection}'."
        ),
        RefusalText.Of(
            "request.json.no-names",
            "Please provide a valid Json array of dataverse collection aliases to be featured."
        ) with
        {
            At = ["FeatureCollections"],
        },
        RefusalText.Of("collection.block-facets.inherited", "Dataverse: {alias} must have metadata block facet root set to true"),
        RefusalText.OfAll<RepositoryError.NotPermitted>() with
        {
            At = ["GetBlockRoot", "GetBlockRootDeprecated"],
            Status = 403,
            Text = "Not authorized",
        },
    ];
}
