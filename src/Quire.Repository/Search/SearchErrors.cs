using Quire.Domain.Errors;

namespace Quire.Repository.Search;

/// <summary>Refusals of searches; those an index has to make are among them, whatever engine it is.</summary>
public static class SearchErrors
{
    public static RepositoryException TokenRequired() =>
        Refuse.Unauthenticated("search.token.required", $"Searching needs an API token here.");

    public static RepositoryException BeingBuilt(TimeSpan retryAfter) =>
        Refuse.Unavailable(
            "search.index.being-built",
            $"The search index is being built. Ask again in a few seconds.",
            retryAfter
        );

    public static RepositoryException RebuildRunning() =>
        Refuse.Conflict("search.rebuild.running", $"The search index is being rebuilt already.");

    public static RepositoryException CannotBuild(string reason, TimeSpan retryAfter) =>
        Refuse.Unavailable("search.index.cannot-be-built", $"The search index cannot be built now: {reason}", retryAfter);

    public static RepositoryException TooManyDeep(TimeSpan retryAfter) =>
        Refuse.Unavailable(
            "search.page.too-many-readers",
            $"Others are reading pages as far down; ask again in a few seconds.",
            retryAfter
        );

    public static RepositoryException TookTooLong() =>
        Refuse.Unavailable("search.query.took-too-long", $"The search took too long; narrow it down.");

    public static RepositoryException TooManyWords() =>
        Refuse.BadRequest(
            "search.query.too-many-words",
            $"Search Syntax Error: the query matches too many different words; use longer ones."
        );

    public static RepositoryException CollectionUnknown(string alias) =>
        Refuse.BadRequest("search.collection.unknown", $"There is no collection '{alias}' to search below.");

    public static RepositoryException StartNegative() =>
        Refuse.BadRequest("search.start.negative", $"start must be 0 or greater.");

    public static RepositoryException PerPageNegative(int number) =>
        Refuse.BadRequest("search.page.negative", $"{number} results per page requested but can not be less than zero.");

    public static RepositoryException PerPageTooLarge(long number, int max) =>
        Refuse.BadRequest("search.page.too-large", $"{number} results per page requested but max limit is {max}.");

    public static RepositoryException SortUnknown(string? sort) =>
        Refuse.BadRequest("search.sort.unknown", $"The 'sort' parameter was '{sort}' but expected one of [name, date, score].");

    public static RepositoryException OrderUnknown(string? order, string sort) =>
        Refuse.BadRequest(
            "search.order.unknown",
            $"The 'order' parameter was '{order}' but expected one of [asc, desc]. (The 'sort' parameter was/became '{sort}'.)"
        );

    public static RepositoryException SyntaxAt(string problem, string near, int position) =>
        Refuse.BadRequest("search.syntax.wrong-at", $"Search Syntax Error: {problem} (near \"{near}\", position {position}).");

    public static RepositoryException Syntax(string problem) =>
        Refuse.BadRequest("search.syntax.wrong", $"Search Syntax Error: {problem}");
}
