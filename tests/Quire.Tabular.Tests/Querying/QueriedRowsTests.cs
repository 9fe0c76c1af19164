using System.Globalization;
using System.Text;
using Quire.Tabular.Querying;
using Quire.Tabular.Tab;

namespace Quire.Tabular.Tests.Querying;

public sealed class QueriedRowsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_come_as_they_stand_in_the_columns_asked_for()
    {
        Assert.Equal(["b|Åberg", "?|Li"], await QueryText.RowsAsync(Asked([3, 0]) with { Offset = 1, Limit = 2 }));
        Assert.Equal(["30", "9", ".", "99", "100"], await QueryText.RowsAsync(Asked([1])));
        Assert.Empty(await QueryText.RowsAsync(Asked([1]) with { Offset = 5 }));
        Assert.Empty(await QueryText.RowsAsync(Asked([1]) with { Limit = 0 }));
        Assert.Equal(
            ["9"],
            await QueryText.RowsAsync(Asked([1]) with { Offset = 1, Limit = 1 }, "names\n" + QueryText.Table, header: true)
        );
    }

    [Theory]
    [InlineData("age", "9 30 99 100 .")]
    [InlineData("-age", "100 99 30 9 .")]
    [InlineData("\"Weight (kg)\"", "100 . 30 9 99")]
    [InlineData("-\"Weight (kg)\"", "30 . 100 9 99")]
    [InlineData("name", "99 30 . 100 9")]
    [InlineData("-site,age", "9 30 99 . 100")]
    public async Task Rows_are_ordered_and_those_without_a_value_come_last(string order, string ages) =>
        Assert.Equal(ages, string.Join(' ', await QueryText.RowsAsync(Asked([1]) with { Order = Order(order) })));

    [Fact]
    public async Task A_page_of_rows_in_an_order_is_the_page_of_all_of_them()
    {
        var table = string.Concat(
            Enumerable.Range(0, 500).Select(i => string.Create(CultureInfo.InvariantCulture, $"\"{i}\"\t{i * 37 % 50}\t\t\n"))
        );
        var asked = Asked([0, 1]) with { Order = Order("-age"), Limit = 1000 };
        var all = await QueryText.RowsAsync(asked, table);

        Assert.Equal(
            Enumerable
                .Range(0, 500)
                .OrderByDescending(i => i * 37 % 50)
                .Select(i => string.Create(CultureInfo.InvariantCulture, $"{i}|{i * 37 % 50}")),
            all
        );
        Assert.Equal(all.Skip(120).Take(45), await QueryText.RowsAsync(asked with { Offset = 120, Limit = 45 }, table));
    }

    [Fact]
    public async Task It_is_told_how_many_rows_meet_the_conditions()
    {
        using var table = new TabReader(new MemoryStream(Encoding.UTF8.GetBytes(QueryText.Table)), QueryText.Columns, true);
        var rows = new QueriedRows(
            table,
            Asked([1]) with
            {
                Conditions = [RowCondition.Parse("age>20", QueryText.Columns)],
                Offset = 1,
                Limit = 1,
            }
        );

        await rows.BeginAsync(Ct);

        Assert.Equal(3, rows.Matched);
        Assert.True(await rows.ReadAsync(Ct));
        Assert.Equal("99", Encoding.UTF8.GetString(rows.Text(0)));
        Assert.False(await rows.ReadAsync(Ct));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Rows_that_take_more_memory_than_they_may_are_refused(bool ordered)
    {
        var table = string.Concat(Enumerable.Repeat($"\"{new string('x', 1000)}\"\t1\t\t\n", 20));
        var asked = Asked([0]) with
        {
            Conditions = ordered ? [] : [RowCondition.Parse("age=1", QueryText.Columns)],
            Order = ordered ? Order("age") : [],
            Memory = 10_000,
        };

        await Assert.ThrowsAsync<QueryTooLargeException>(() => QueryText.RowsAsync(asked, table));
        Assert.Equal(5, (await QueryText.RowsAsync(asked with { Limit = 5 }, table)).Count);
    }

    [Fact]
    public async Task Looking_at_rows_ends_with_the_caller()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        using var table = new TabReader(new MemoryStream(Encoding.UTF8.GetBytes(QueryText.Table)), QueryText.Columns, true);
        var rows = new QueriedRows(table, Asked([0]) with { Order = Order("age") });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rows.BeginAsync(gone.Token).AsTask());
    }

    [Theory]
    [InlineData("-", 2)]
    [InlineData("age,", 5)]
    [InlineData("age,height", 5)]
    [InlineData("age name", 1)]
    public void What_is_no_order_is_refused_with_the_place(string text, int place) =>
        Assert.Equal(place, Assert.Throws<QueryFormatException>(() => Order(text)).Place);

    [Fact]
    public void Columns_are_known_by_name_or_by_what_the_caller_knows()
    {
        Assert.Equal([2, 1, 0], VariableNames.Parse("\"Weight (kg)\", age ,#0", QueryText.Columns, n => n == "#0" ? 0 : null));
        Assert.Equal(
            5,
            Assert.Throws<QueryFormatException>(() => VariableNames.Parse("age,#1", QueryText.Columns, _ => null)).Place
        );
    }

    private static TableQuery Asked(int[] columns) => new() { Columns = columns, Limit = 100 };

    private static IReadOnlyList<RowOrder> Order(string text) => RowOrder.Parse(text, QueryText.Columns);
}
