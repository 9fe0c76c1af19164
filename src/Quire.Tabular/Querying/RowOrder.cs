using Quire.Tabular.Tables;

namespace Quire.Tabular.Querying;

/// <summary>
/// A variable rows are ordered by. Numbers are ordered as such, texts by the numbers of their characters; rows without a value
/// come last, whichever way.
/// </summary>
/// <param name="Column">The column.</param>
/// <param name="IsDescending">Whether the largest comes first.</param>
public sealed record RowOrder(int Column, bool IsDescending)
{
    /// <summary>Reads variables rows are ordered by, the first one first: <c>age,-name</c>, each with a minus where the largest
    /// comes first; a name with a comma, a quotation mark or a minus before it stands in double quotes.</summary>
    /// <param name="text">The variables.</param>
    /// <param name="variables">The columns.</param>
    /// <exception cref="QueryFormatException">One of them is none; says where.</exception>
    public static IReadOnlyList<RowOrder> Parse(string text, IReadOnlyList<Variable> variables)
    {
        var (cursor, known, orders) = (new QueryCursor(text), new ColumnsByName(variables), new List<RowOrder>());
        do
        {
            var isDescending = cursor.Sign("-");
            _ = cursor.IsAtEnd;
            var at = cursor.At;
            var name = cursor.Part(",", "the name of a variable");
            orders.Add(new(VariableNames.Find(known, name, cursor, at), isDescending));
        } while (cursor.Sign(","));
        cursor.MustBeAtEnd();
        return orders;
    }
}
