using Quire.Tabular.Tables;

namespace Quire.Tabular.Querying;

/// <summary>
/// What the cells of a row must be: <c>age&gt;=30</c>, <c>name~berg</c>, <c>state in (1,2)</c>, <c>age is missing</c>. A cell
/// without a value meets no comparison, not even <c>!=</c>.
/// </summary>
public abstract class RowCondition
{
    private protected RowCondition(int column) => Column = column;

    /// <summary>The column it is about.</summary>
    public int Column { get; }

    /// <summary>Reads a condition.</summary>
    /// <param name="text">
    /// The name of a variable, in double quotes where it holds blanks or signs, and one of <c>= != &lt; &lt;= &gt; &gt;=</c>
    /// with a value; <c>~</c> or <c>!~</c> with a part of a text, whatever its case; <c>in</c> or <c>not in</c> with values in
    /// parentheses; <c>is missing</c> or <c>is not missing</c>. A value in double quotes may hold anything, a double quote twice.
    /// </param>
    /// <param name="variables">The columns; numbers are compared as numbers, texts by their characters.</param>
    /// <exception cref="QueryFormatException">It is none; says where.</exception>
    public static RowCondition Parse(string text, IReadOnlyList<Variable> variables) =>
        new ConditionReading(new(text), variables).Read();

    /// <summary>Whether a row meets it.</summary>
    public abstract bool Holds(ICells row);
}
