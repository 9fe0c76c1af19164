using Quire.Tabular.Tables;

namespace Quire.Tabular.Querying;

/// <summary>Names of variables in queries.</summary>
public static class VariableNames
{
    private const int Unknown = -1;

    /// <summary>
    /// Reads names with commas between them; one with a comma or a quotation mark in it stands in double quotes.
    /// </summary>
    /// <param name="text">The names.</param>
    /// <param name="variables">The columns.</param>
    /// <param name="otherwise">What else may stand for a column; gives null where it does not.</param>
    /// <returns>The columns, in the order of the names.</returns>
    /// <exception cref="QueryFormatException">One of them is none; says where.</exception>
    public static IReadOnlyList<int> Parse(string text, IReadOnlyList<Variable> variables, Func<string, int?> otherwise)
    {
        var (cursor, columns) = (new QueryCursor(text), new List<int>());
        do
        {
            _ = cursor.IsAtEnd;
            var at = cursor.At;
            var name = cursor.Part(",", "the name of a variable");
            columns.Add(
                Find(variables, name) is not Unknown and var known ? known : otherwise(name) ?? throw None(cursor, name, at)
            );
        } while (cursor.Sign(","));
        cursor.MustBeAtEnd();
        return columns;
    }

    internal static int Find(IReadOnlyList<Variable> variables, string name, QueryCursor cursor, int at) =>
        Find(variables, name) is not Unknown and var found ? found : throw None(cursor, name, at);

    private static int Find(IReadOnlyList<Variable> variables, string name)
    {
        for (var i = 0; i < variables.Count; i++)
        {
            if (variables[i].Name == name)
            {
                return i;
            }
        }

        return Unknown;
    }

    private static QueryFormatException None(QueryCursor cursor, string name, int at) =>
        cursor.Wrong($"there is no variable '{name}'.", at);
}
