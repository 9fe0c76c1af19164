using Quire.Tabular.Tables;

namespace Quire.Tabular.Querying;

/// <summary>Finds columns by their names: a few by looking through them, more once each of them is known by its name.</summary>
internal sealed class ColumnsByName(IReadOnlyList<Variable> variables)
{
    private const int Few = 8;

    private Dictionary<string, int>? _columns;
    private int _asked;

    /// <summary>The first column of a name.</summary>
    /// <returns>False when there is none.</returns>
    public bool TryFind(string name, out int column)
    {
        if (++_asked > Few)
        {
            return (_columns ??= All()).TryGetValue(name, out column);
        }

        for (column = 0; column < variables.Count; column++)
        {
            if (variables[column].Name == name)
            {
                return true;
            }
        }

        return false;
    }

    private Dictionary<string, int> All()
    {
        var columns = new Dictionary<string, int>(variables.Count, StringComparer.Ordinal);
        for (var i = 0; i < variables.Count; i++)
        {
            columns.TryAdd(variables[i].Name, i);
        }

        return columns;
    }
}
