using Quire.Domain.Errors;

namespace Quire.Repository.Collections;

/// <summary>Refusals about collections.</summary>
internal static class CollectionErrors
{
    public static RepositoryException Unsound(IReadOnlyList<FieldProblem> list, string problems) =>
        Refuse.BadRequest("collection.data.invalid", $"{problems}", list);

    public static RepositoryException AliasTaken(string alias) =>
        Refuse.Rule("collection.alias.taken", $"There is a collection '{alias}' already. Choose another alias.");

    public static RepositoryException AlreadyPublished(string alias) =>
        Refuse.Rule("collection.release.done", $"The collection {alias} is published already.");

    public static RepositoryException OwnerUnpublished(string alias, string owner) =>
        Refuse.Rule(
            "collection.owner.unpublished",
            $"The collection {alias} cannot be published before the one it is in, {owner}. Publish that first."
        );

    public static RepositoryException IsRoot() =>
        Refuse.Rule("collection.root.not-removable", $"The root collection cannot be deleted.");

    public static RepositoryException NotEmpty() =>
        Refuse.Rule("collection.content.present", $"The collection is not empty. Delete what is in it first.");

    public static RepositoryException LogoAlignment(string alignment) =>
        Refuse.BadRequest(
            "collection.theme.logo-alignment",
            $"'logoAlignment' of the theme must be left, center or right, not '{alignment}'."
        );

    public static RepositoryException BlocksAmbiguous() =>
        Refuse.BadRequest(
            "collection.blocks.ambiguous",
            $"Cannot set both metadataBlockNames and inheritMetadataBlocksFromParent."
        );

    public static RepositoryException FacetsAmbiguous() =>
        Refuse.BadRequest("collection.facets.ambiguous", $"Cannot set both facetIds and inheritFacetsFromParent.");

    public static RepositoryException BlockUnknown(string block) =>
        Refuse.BadRequest("collection.block.unknown", $"Invalid metadata block name: \"{block}\"");

    public static RepositoryException BlockToSetUnknown(string block) =>
        Refuse.BadRequest("collection.block.not-found", $"Can't find metadata block '{block}'");

    public static RepositoryException LevelImpossible(string field) =>
        Refuse.BadRequest(
            "collection.input-level.impossible",
            $"The input level for the dataset field type {field} cannot be required if it is not included"
        );

    public static RepositoryException LevelFieldUnknown(string field) =>
        Refuse.BadRequest("collection.input-level.unknown-field", $"Invalid dataset field type name: {field}");

    public static RepositoryException NotAmongFacets(string field) =>
        Refuse.BadRequest("collection.facet.unknown", $"Can't find dataset field type '{field}' among the facetable fields");

    public static RepositoryException FacetNotFound(string field) =>
        Refuse.BadRequest("collection.facet.not-found", $"Can't find dataset field type '{field}'");

    public static RepositoryException NotFacetable(string field) =>
        Refuse.BadRequest("collection.facet.not-facetable", $"Dataset field type '{field}' is not facetable");

    public static RepositoryException CreatorGone() =>
        Refuse.Rule("collection.creator.gone", $"Whoever made the collection has no account any more. Publish it yourself.");
}
