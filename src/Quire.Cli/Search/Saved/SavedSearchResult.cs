using System.Globalization;
using Quire.Cli.Console;
using Quire.Contracts.Search;

namespace Quire.Cli.Search.Saved;

/// <summary>A search whose public hits a collection shows by links.</summary>
internal sealed record SavedSearchResult : IRow, IFacts
{
    public static IReadOnlyList<string> Columns { get; } = ["Id", "Collection", "Query", "Filters"];

    public required long Id { get; init; }

    public string? Collection { get; init; }

    public string? Query { get; init; }

    public required IReadOnlyList<string> Filters { get; init; }

    public static SavedSearchResult Of(SavedSearchResponse search) =>
        new()
        {
            Id = search.Id,
            Collection = search.DefinitionPointAlias ?? search.DefinitionPointId.ToString(CultureInfo.InvariantCulture),
            Query = search.Query,
            Filters = search.FilterQueries ?? [],
        };

    public IReadOnlyList<string?> Cells() =>
        [Id.ToString(CultureInfo.InvariantCulture), Collection, Query, string.Join(", ", Filters)];

    public IEnumerable<(string Name, string? Value)> Facts() =>
        [
            ("Number", Id.ToString(CultureInfo.InvariantCulture)),
            ("Collection", Collection),
            ("Query", Query),
            ("Filters", Filters.Count == 0 ? null : string.Join(", ", Filters)),
        ];
}
