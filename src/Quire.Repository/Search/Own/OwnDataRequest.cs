namespace Quire.Repository.Search.Own;

/// <summary>What of somebody's own data is asked for.</summary>
public sealed record OwnDataRequest
{
    /// <summary>How many items a page has.</summary>
    public const int PerPage = 10;

    /// <summary>The query; <c>*</c> finds everything.</summary>
    public string Text { get; init; } = "*";

    /// <summary>Further filter queries.</summary>
    public IReadOnlyList<string> Filters { get; init; } = [];

    /// <summary>Kinds wanted; one at least.</summary>
    public required IReadOnlyList<SearchKind> Kinds { get; init; }

    /// <summary>Publication statuses wanted; empty for all.</summary>
    public IReadOnlyList<string> Statuses { get; init; } = [];

    /// <summary>Ids of the roles that make something one's own; one at least.</summary>
    public required IReadOnlyList<long> Roles { get; init; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    public SearchOrder Order { get; init; } = new(SearchSort.Date, Descending: true);

    /// <summary>Whose data; null for the caller's. Only superusers ask for somebody else's.</summary>
    public string? Account { get; init; }
}
