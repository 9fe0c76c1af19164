using Quire.Tabular.Tables;

namespace Quire.Tabular.Querying;

/// <summary>Names of variables in queries.</summary>
public static class VariableNames
{
    /// <summary>
    /// Reads names with commas between them; one with a comma or a quotation mark in it stands in double quotes.
    /// </summary>
    /// <param name="text">The names.</param>
    /// <param name="variables">The columns.</param>
    /// <param name="otherwise">What else may stand for a column; gives null where it does not.</param>
    /// <returns>The columns, in the order of the names.</returns>
    /// <exception cref="QueryFormatException">One of them is none; says where.</exception>
    public static IReadOnlyList<int> Parse(string text, IReadOnlyList<Variable> variables, Func<string, int?> otherwise) =>
        Parse([text], variables, otherwise);

    /// <summary>The same of several texts, one after the other.</summary>
    /// <param name="texts">The names.</param>
    /// <param name="variables">The columns.</param>
    /// <param name="otherwise">What else may stand for a column; gives null where it does not.</param>
    /// <returns>The columns, in the order of the names.</returns>
    /// <exception cref="QueryFormatException">One of them is none; says where.</exception>
    public static IReadOnlyList<int> Parse(
        IReadOnlyList<string> texts,
        IReadOnlyList<Variable> variables,
        Func<string, int?> otherwise
    )
    {
        var (known, columns) = (new ColumnsByName(variables), new List<int>());
        foreach (var text in texts)
        {
            var cursor = new QueryCursor(text);
            do
            {
                _ = cursor.IsAtEnd;
                var at = cursor.At;
                var name = cursor.Part(",", "the name of a variable");
                columns.Add(known.TryFind(name, out var column) ? column : otherwise(name) ?? throw None(cursor, name, at));
            } while (cursor.Sign(","));
            cursor.MustBeAtEnd();
        }

        return columns;
    }

    internal static int Find(ColumnsByName known, string name, QueryCursor cursor, int at) =>
        known.TryFind(name, out var found) ? found : throw None(cursor, name, at);

    private static QueryFormatException None(QueryCursor cursor, string name, int at) =>
        cursor.Wrong($"there is no variable '{name}'.", at);
}
