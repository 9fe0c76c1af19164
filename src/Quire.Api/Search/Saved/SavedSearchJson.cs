using Quire.Contracts.Search;
using Quire.Repository.Data;
using Quire.Repository.Data.Search;
using Quire.Repository.Search.Saved;

namespace Quire.Api.Search.Saved;

/// <summary>Renders saved searches and their runs.</summary>
internal static class SavedSearchJson
{
    public static SavedSearchResponse Of(SavedSearchRecord search) =>
        new()
        {
            Query = search.Query,
            FilterQueries = search.Filters,
            Id = search.Id,
            DefinitionPointId = search.CollectionId,
            DefinitionPointAlias = search.Collection.Alias,
            CreatorId = search.CreatorId,
        };

    public static IReadOnlyDictionary<string, IReadOnlyList<SavedSearchHits>> Of(SavedSearchRun run, bool debug) =>
        new Dictionary<string, IReadOnlyList<SavedSearchHits>>(StringComparer.Ordinal)
        {
            [$"hits for saved search id {run.Search.Id}"] =
            [
                new()
                {
                    DefinitionPointAlias = run.Search.Collection.Alias,
                    SavedSearchId = run.Search.Id,
                    HitInfo =
                    [
                        .. run.Found.Select(f => new SavedSearchHit
                        {
                            Name = f.Name,
                            DvObjectId = f.Item.Id,
                            Result = Words(f, run.Search.Collection.Alias),
                        }),
                    ],
                    Debug = debug
                        ? new()
                        {
                            CreatorId = run.Search.CreatorId,
                            Query = run.Search.Query,
                            FilterQueries = run.Search.Filters,
                        }
                        : null,
                },
            ],
        };

    private static string Words(FoundLink found, string collection)
    {
        var kind = found.Item.Kind == ObjectKind.Collection ? "Dataverse" : "Dataset";
        var item = $"{(found.Item.Kind == ObjectKind.Collection ? "dataverse" : "dataset")} {found.Item.Id}";
        return found.Outcome switch
        {
            FoundLinkOutcome.Linked => $"Persisted {kind}LinkingDataverse id {found.LinkId} link of {item} to {collection}",
            FoundLinkOutcome.Shown => "Skipping because would link to itself or an already linked entity.",
            FoundLinkOutcome.Below => $"Skipping because {item} is already part of the subtree for {collection}",
            FoundLinkOutcome.Circle => $"Skipping because {collection} is found in {item}",
            _ => $"Skipping because the creator of the search may not link {item} to {collection}",
        };
    }
}
