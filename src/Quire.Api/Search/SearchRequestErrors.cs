using Quire.Domain.Errors;

namespace Quire.Api.Search;

/// <summary>Refusals of search requests that cannot be read.</summary>
internal static class SearchRequestErrors
{
    public static RepositoryException EngineUnknown() =>
        Refuse.BadRequest("request.search-engine.unknown", $"Invalid search engine.");

    public static RepositoryException QueryMissing() =>
        Refuse.BadRequest("request.search-query.missing", $"q parameter is missing");

    public static RepositoryException TypeUnknown(string type) =>
        Refuse.BadRequest(
            "request.search-type.unknown",
            $"Invalid type '{type}'. Must be one of 'dataverse', 'dataset' or 'file'."
        );

    public static RepositoryException KindUnknown(string type) =>
        Refuse.BadRequest("request.index-type.unknown", $"illegal type: {type}");

    public static RepositoryException NoPid() => Refuse.BadRequest("request.index-pid.missing", $"No persistent id given.");

    public static RepositoryException PidUnknown(string pid) =>
        Refuse.BadRequest("request.index-pid.unknown", $"Could not find dataset with persistent id {pid}");

    public static RepositoryException NotStored(long dataset) =>
        Refuse.NotFound("request.index-dataset.gone", $"There is no dataset {dataset}. What the index held of it is removed.");

    public static RepositoryException PageTooLarge(int asked, int max) =>
        Refuse.BadRequest("request.search-page.too-large", $"{asked} results per page requested but max limit is {max}.");
}
