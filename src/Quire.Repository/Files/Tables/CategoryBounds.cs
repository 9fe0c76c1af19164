using Quire.Tabular.Tables;

namespace Quire.Repository.Files.Tables;

/// <summary>
/// How many categories are kept of the variables of a table. A variable of very many is no list of answers but names or numbers
/// of things, which its rows hold; what arrived has them all.
/// </summary>
/// <param name="mostOfVariable">Of a variable.</param>
/// <param name="mostOfTable">Of all variables together.</param>
internal sealed class CategoryBounds(int mostOfVariable, int mostOfTable)
{
    private int _left = mostOfTable;

    /// <summary>Those of files that are read: 10,000 of a variable, 200,000 of a table.</summary>
    public static CategoryBounds Usual => new(10_000, 200_000);

    /// <summary>
    /// The categories to be kept of the next variable: all of them, or those rows have, or none where these are too many as well;
    /// null for none.
    /// </summary>
    /// <param name="variable">The variable.</param>
    /// <param name="counts">In how many rows each is.</param>
    public IReadOnlyList<TableCategory>? Next(Variable variable, IReadOnlyList<long> counts)
    {
        var most = Math.Min(mostOfVariable, _left);
        var kept = variable
            .Categories.Index()
            .Where(c => variable.Categories.Count <= most || counts[c.Index] > 0)
            .Select(c => new TableCategory(c.Item.Value, c.Item.Label, counts[c.Index], c.Item.IsMissing))
            .Take(most + 1)
            .ToList();
        if (kept.Count == 0 || kept.Count > most)
        {
            return null;
        }

        _left -= kept.Count;
        return kept;
    }
}
