using Quire.Tabular.Querying;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Tests.Querying;

public sealed class RowConditionTests
{
    [Theory]
    [InlineData("age>=30", "Bergström  O, \"x\"")]
    [InlineData("age > 30", " O, \"x\"")]
    [InlineData("age<30", "Åberg")]
    [InlineData("age <= 30", "Bergström Åberg")]
    [InlineData("age=30.0", "Bergström")]
    [InlineData("age!=30", "Åberg  O, \"x\"")]
    [InlineData("\"Weight (kg)\"=-1.5", "O, \"x\"")]
    [InlineData("\"Weight (kg)\">-2", "Bergström Li O, \"x\"")]
    [InlineData("\"Weight (kg)\"!=70.5", "Li O, \"x\"")]
    [InlineData("name~BERG", "Bergström Åberg")]
    [InlineData("name !~ berg", "Li  O, \"x\"")]
    [InlineData("name=Li", "Li")]
    [InlineData("name=\"O, \"\"x\"\"\"", "O, \"x\"")]
    [InlineData("name=\"\"", "")]
    [InlineData("name>Z", "Åberg")]
    [InlineData("age in (9, 100)", "Åberg O, \"x\"")]
    [InlineData("age not in (9,1e2)", "Bergström ")]
    [InlineData("site in (a, \"b\")", "Bergström Åberg")]
    [InlineData("site not in (a)", "Åberg Li ")]
    [InlineData("age is missing", "Li ")]
    [InlineData("age IS NOT MISSING", "Bergström Åberg O, \"x\"")]
    [InlineData("site is missing", "Li O, \"x\"")]
    public async Task Rows_are_found_by_a_condition(string condition, string names) =>
        Assert.Equal(names, await QueryText.NamesAsync(condition));

    [Fact]
    public async Task Rows_meet_all_conditions() =>
        Assert.Equal("Åberg", await QueryText.NamesAsync("name~berg", "age<20", "site!=a"));

    [Fact]
    public async Task Whole_numbers_are_compared_with_all_their_digits()
    {
        Variable[] columns = [new("id") { Type = VariableType.Numeric }];
        var condition = RowCondition.Parse("id=9007199254740993", columns);
        var table = new MadeTable(
            columns,
            [
                ["9007199254740992"],
                ["9007199254740993"],
            ]
        );

        Assert.True(table.Read());
        Assert.False(condition.Holds(table));
        Assert.True(table.Read());
        Assert.True(condition.Holds(table));
        await Task.CompletedTask;
    }

    [Theory]
    [InlineData("id in (1e16)", "id=1e16")]
    [InlineData("id in (9007199254740993, 3)", "id=9007199254740993")]
    [InlineData("id in (4, 9007199254740992)", "id=9007199254740992")]
    public void What_is_among_several_equals_one_of_them(string among, string equal)
    {
        Variable[] columns = [new("id") { Type = VariableType.Numeric }];
        var (one, other) = (RowCondition.Parse(among, columns), RowCondition.Parse(equal, columns));
        var none = RowCondition.Parse(among.Replace(" in ", " not in ", StringComparison.Ordinal), columns);
        var table = new MadeTable(
            columns,
            [
                ["10000000000000000"],
                ["9007199254740992"],
                ["9007199254740993"],
            ]
        );
        while (table.Read())
        {
            Assert.Equal(other.Holds(table), one.Holds(table));
            Assert.Equal(!one.Holds(table), none.Holds(table));
        }
    }

    [Theory]
    [InlineData("", 1, "the name of a variable is expected.")]
    [InlineData("height>1", 1, "there is no variable 'height'.")]
    [InlineData("Weight (kg)>1", 1, "there is no variable 'Weight'.")]
    [InlineData("age", 4, "one of =, !=")]
    [InlineData("age ! 3", 5, "one of =, !=")]
    [InlineData("age>", 5, "a value is expected.")]
    [InlineData("age=old", 5, "'age' holds numbers, and 'old' is none.")]
    [InlineData("age=NaN", 5, "'age' holds numbers, and 'NaN' is none.")]
    [InlineData("age~3", 4, "'age' holds numbers, which have no parts.")]
    [InlineData("name~", 6, "a part of a text is expected.")]
    [InlineData("name=\"a", 6, "the quotation mark that ends it is missing.")]
    [InlineData("name=\"a\" b", 10, "nothing more is expected.")]
    [InlineData("age in 3", 8, "'(' is expected.")]
    [InlineData("age in (3", 10, "',' or ')' is expected.")]
    [InlineData("age in ()", 9, "a value is expected.")]
    [InlineData("age in (3,x)", 11, "'age' holds numbers, and 'x' is none.")]
    [InlineData("age not 3", 9, "'in' is expected.")]
    [InlineData("age is not", 11, "'missing' is expected.")]
    [InlineData("age is missing or 1=1", 16, "nothing more is expected.")]
    public void What_is_no_condition_is_refused_with_the_place(string text, int place, string reason)
    {
        var wrong = Assert.Throws<QueryFormatException>(() => RowCondition.Parse(text, QueryText.Columns));

        Assert.Equal(place, wrong.Place);
        Assert.Contains(reason, wrong.Message, StringComparison.Ordinal);
        Assert.StartsWith($"'{text}', character {place}: ", wrong.Message, StringComparison.Ordinal);
    }
}
