using Quire.Domain.Errors;

namespace Quire.Repository.Collections.Moves;

/// <summary>Refusals of moves.</summary>
internal static class MoveErrors
{
    public static RepositoryException DatasetLiesThere() =>
        Refuse.Rule("dataset.move.same-place", $"The dataset lies in this collection already.");

    public static RepositoryException DatasetPublished(string collection) =>
        Refuse.Rule(
            "dataset.move.unpublished-place",
            $"The dataset is published and the collection {collection} is not. Publish the collection first."
        );

    public static RepositoryException DatasetLoses(string losses) =>
        Refuse.Rule("dataset.move.loss", $"With this move the dataset would lose {losses}. Use forceMove=true if that is meant.");

    public static RepositoryException IsRoot() =>
        Refuse.Rule("collection.move.root", $"The root collection lies in no other, and cannot be moved.");

    public static RepositoryException ToItself() =>
        Refuse.Rule("collection.move.itself", $"A collection cannot be moved into itself.");

    public static RepositoryException ToDescendant() =>
        Refuse.Rule("collection.move.descendant", $"A collection cannot be moved into one that lies in it.");

    public static RepositoryException LiesThere() =>
        Refuse.Rule("collection.move.same-place", $"The collection lies there already.");

    public static RepositoryException Published(string collection) =>
        Refuse.Rule(
            "collection.move.unpublished-place",
            $"The collection is published and {collection} is not. Publish that one first."
        );

    public static RepositoryException Circle(string collection) =>
        Refuse.Rule(
            "collection.move.circle",
            $"A link shows the collection {collection} in the one to be moved: with this move each would be found in the other. "
                + $"End the link first."
        );

    public static RepositoryException Loses(string losses) =>
        Refuse.Rule(
            "collection.move.loss",
            $"With this move the collection, or something in it, would lose {losses}. Use forceMove=true if that is meant."
        );
}
