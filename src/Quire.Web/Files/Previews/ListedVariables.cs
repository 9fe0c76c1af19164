namespace Quire.Web.Files.Previews;

/// <summary>Variables of a table, a page of them.</summary>
/// <param name="Shown">Those of the page.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Number">The page, from 1.</param>
public sealed record ListedVariables(IReadOnlyList<ShownVariable> Shown, int Count, int Number)
{
    /// <summary>How many a page has: a page with all of a wide table would not stay small.</summary>
    public const int PageSize = 30;

    /// <summary>How many pages there are.</summary>
    public int Pages => Math.Max(1, (Count + PageSize - 1) / PageSize);
}
