using Quire.Domain.Errors;

namespace Quire.Repository.Collections;

/// <summary>Refusals about collections.</summary>
internal static class CollectionErrors
{
    public static RepositoryException Unsound(IReadOnlyList<FieldProblem> list, string problems) =>
        Refuse.BadRequest("collection.data.invalid", $"{problems}", list);

    public static RepositoryException Outdated() =>
        Refuse.Conflict("collection.revision.outdated", $"The collection was changed meanwhile. Look at it again.");

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

    public static RepositoryException GuestbooksAnswered() =>
        Refuse.Rule(
            "collection.guestbooks.answered",
            $"Guestbooks of the collection were answered for datasets that lie elsewhere now. The answers would be lost with it."
        );

    public static RepositoryException FeaturedUnknown(string alias) =>
        Refuse.BadRequest("collection.featured.unknown", $"There is no collection '{alias}' that could be featured.");

    public static RepositoryException NoneToFeature() =>
        Refuse.BadRequest("collection.featured.none-given", $"Name the collections to be featured by their aliases.");

    public static RepositoryException NothingToFeature(string collection) =>
        Refuse.BadRequest(
            "collection.featured.nothing-there",
            $"There are no collections available to be featured in the collection '{collection}'."
        );

    public static RepositoryException FeaturedAlready(string featured, string collection) =>
        Refuse.BadRequest(
            "collection.featured.already",
            $"The collection '{featured}' is already featured in the collection '{collection}'."
        );

    public static RepositoryException NotToBeFeatured(string featured, string collection) =>
        Refuse.BadRequest(
            "collection.featured.not-possible",
            $"The collection '{featured}' may not be featured in '{collection}': only public ones directly in it may."
        );

    public static RepositoryException BlockFacetsInherited(string alias) =>
        Refuse.BadRequest(
            "collection.block-facets.inherited",
            $"The collection {alias} has the block facets of the one above. Switch its isRoot to true first."
        );

    public static RepositoryException BlockFacetUnknown(string block) =>
        Refuse.BadRequest("collection.block-facets.unknown", $"There is no metadata block {block}.");

    public static RepositoryException AttributeUnknown(string attribute) =>
        Refuse.Rule("collection.attribute.unknown", $"A collection has no attribute '{attribute}' that could be changed.");

    public static RepositoryException AttributeNoText(string attribute) =>
        Refuse.Rule("collection.attribute.no-text", $"The attribute '{attribute}' takes text.");

    public static RepositoryException AttributeNoTruth(string value) =>
        Refuse.BadRequest("collection.attribute.no-truth", $"'{value}' is neither true nor false.");

    public static RepositoryException AttributeOfSuperusers() =>
        Refuse.NotPermitted("collection.attribute.superuser", $"Only superusers change this attribute.");

    public static RepositoryException FilePidsFixed() =>
        Refuse.NotPermitted(
            "collection.attribute.file-pids",
            $"Whether files get identifiers is not decided by collection in this installation."
        );

    public static RepositoryException LogoAlignment(string alignment) =>
        Refuse.BadRequest(
            "collection.theme.logo-alignment",
            $"'logoAlignment' of the theme must be left, center or right, not '{alignment}'."
        );

    public static RepositoryException BlocksAmbiguous() =>
        Refuse.BadRequest(
            "collection.blocks.ambiguous",
            $"Either metadata blocks are given, or those of the collection above are taken."
        );

    public static RepositoryException FacetsAmbiguous() =>
        Refuse.BadRequest("collection.facets.ambiguous", $"Either facets are given, or those of the collection above are taken.");

    public static RepositoryException BlockUnknown(string block) =>
        Refuse.BadRequest("collection.block.unknown", $"There is no metadata block {block}.");

    public static RepositoryException BlockToSetUnknown(string block) =>
        Refuse.BadRequest("collection.block.not-found", $"There is no metadata block {block}.");

    public static RepositoryException LevelImpossible(string field) =>
        Refuse.BadRequest("collection.input-level.impossible", $"The field {field} cannot be required where it is left out.");

    public static RepositoryException LevelFieldUnknown(string field) =>
        Refuse.BadRequest("collection.input-level.unknown-field", $"There is no metadata field {field}.");

    public static RepositoryException NotAmongFacets(string field) =>
        Refuse.BadRequest("collection.facet.unknown", $"The field {field} is none of those that can be facets.");

    public static RepositoryException FacetNotFound(string field) =>
        Refuse.BadRequest("collection.facet.not-found", $"There is no metadata field {field}.");

    public static RepositoryException NotFacetable(string field) =>
        Refuse.BadRequest("collection.facet.not-facetable", $"The field {field} cannot be a facet.");

    public static RepositoryException CreatorGone() =>
        Refuse.Rule("collection.creator.gone", $"Whoever made the collection has no account any more. Publish it yourself.");
}
