using System.Text;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Querying;

/// <summary>Reads a condition on the rows of a table.</summary>
internal sealed class ConditionReading(QueryCursor cursor, IReadOnlyList<Variable> variables)
{
    private const string AfterName = " \t=!<>~\"(),";

    // The longer ones first.
    private static readonly (string Sign, Comparison Comparison)[] Comparisons =
    [
        ("!=", Comparison.NotEqual),
        ("<=", Comparison.AtMost),
        (">=", Comparison.AtLeast),
        ("=", Comparison.Equal),
        ("<", Comparison.Less),
        (">", Comparison.Greater),
    ];

    public RowCondition Read()
    {
        var column = Column();
        var condition = Rest(column, variables[column]);
        cursor.MustBeAtEnd();
        return condition;
    }

    private int Column()
    {
        _ = cursor.IsAtEnd;
        var at = cursor.At;
        return VariableNames.Find(new(variables), cursor.Part(AfterName, "the name of a variable"), cursor, at);
    }

    private RowCondition Rest(int column, Variable variable)
    {
        if (cursor.Word("is"))
        {
            var isNot = cursor.Word("not");
            return cursor.Word("missing")
                ? new MissingCondition(column, variable, !isNot)
                : throw cursor.Wrong("'missing' is expected.");
        }

        if (cursor.Word("in"))
        {
            return Among(column, variable, isIn: true);
        }

        if (cursor.Word("not"))
        {
            return cursor.Word("in") ? Among(column, variable, isIn: false) : throw cursor.Wrong("'in' is expected.");
        }

        if (cursor.Sign("!~"))
        {
            return Part(column, variable, isIn: false);
        }

        if (cursor.Sign("~"))
        {
            return Part(column, variable, isIn: true);
        }

        foreach (var (sign, comparison) in Comparisons)
        {
            if (cursor.Sign(sign))
            {
                return Compared(column, variable, comparison);
            }
        }

        throw cursor.Wrong("one of =, !=, <, <=, >, >=, ~, !~, in, not in, is missing, is not missing is expected.");
    }

    private RowCondition Compared(int column, Variable variable, Comparison comparison)
    {
        _ = cursor.IsAtEnd;
        var at = cursor.At;
        var value = cursor.Part([], "a value");
        return variable.Type == VariableType.Numeric
            ? new NumberCondition(column, variable, comparison, Number(variable, value, at))
            : new TextCondition(column, comparison, value);
    }

    private PartCondition Part(int column, Variable variable, bool isIn)
    {
        if (variable.Type == VariableType.Numeric)
        {
            throw cursor.Wrong($"'{variable.Name}' holds numbers, which have no parts.", cursor.At - 1);
        }

        return new(column, cursor.Part([], "a part of a text"), isIn);
    }

    private RowCondition Among(int column, Variable variable, bool isIn)
    {
        if (!cursor.Sign("("))
        {
            throw cursor.Wrong("'(' is expected.");
        }

        var (texts, numbers) = (new List<string>(), new List<ExactNumber>());
        do
        {
            _ = cursor.IsAtEnd;
            var at = cursor.At;
            texts.Add(cursor.Part(",)", "a value"));
            if (variable.Type == VariableType.Numeric)
            {
                numbers.Add(Number(variable, texts[^1], at));
            }
        } while (cursor.Sign(","));

        if (!cursor.Sign(")"))
        {
            throw cursor.Wrong("',' or ')' is expected.");
        }

        return variable.Type == VariableType.Numeric
            ? new AmongNumbers(column, variable, numbers, isIn)
            : new AmongTexts(column, texts, isIn);
    }

    private ExactNumber Number(Variable variable, string value, int at) =>
        ExactNumber.TryParse(variable, Encoding.UTF8.GetBytes(value), out var number) && !double.IsNaN(number.Number)
            ? number
            : throw cursor.Wrong($"'{variable.Name}' holds numbers, and '{value}' is none.", at);
}
