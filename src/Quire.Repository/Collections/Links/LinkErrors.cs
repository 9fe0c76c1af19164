using Quire.Domain.Errors;

namespace Quire.Repository.Collections.Links;

/// <summary>Refusals of links.</summary>
internal static class LinkErrors
{
    public static RepositoryException DatasetLiesThere() =>
        Refuse.Rule("collection.link.own-dataset", $"The dataset lies in this collection; it needs no link to be shown.");

    public static RepositoryException DatasetLiesBelow() =>
        Refuse.Rule("collection.link.dataset-below", $"The dataset lies below this collection; it needs no link to be found.");

    public static RepositoryException DatasetLinked() =>
        Refuse.Rule("collection.link.dataset-linked", $"The dataset is linked to this collection already.");

    public static RepositoryException ToItself() =>
        Refuse.Rule("collection.link.itself", $"A collection cannot be linked to itself.");

    public static RepositoryException LiesBelow() =>
        Refuse.Rule("collection.link.below", $"The collection lies below the other one; it needs no link to be found.");

    public static RepositoryException Cycle(string linked, string linking) =>
        Refuse.Rule(
            "collection.link.cycle",
            $"The collection {linking} is found in {linked} already; with this link each would be found in the other."
        );

    public static RepositoryException Linked(string linked, string linking) =>
        Refuse.Rule("collection.link.present", $"The collection {linked} is linked to {linking} already.");

    public static RepositoryException DatasetNotLinked(long dataset, long collection) =>
        Refuse.NotFound(
            "collection.link.dataset-not-found",
            $"The dataset {dataset} is not linked to the collection {collection}."
        );

    public static RepositoryException NotLinked(string linked, string linking) =>
        Refuse.NotFound("collection.link.not-found", $"The collection {linked} is not linked to {linking}.");
}
