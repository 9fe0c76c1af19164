using System.Globalization;
using Quire.Repository.Files.Tables;
using Quire.Tabular.Tables;

namespace Quire.Repository.Tests.Files;

public sealed class CategoryBoundsTests
{
    [Theory]
    [InlineData(10, 10, 10)]
    [InlineData(11, 11, 0)]
    [InlineData(11, 10, 10)]
    [InlineData(5000, 3, 3)]
    [InlineData(5000, 0, 0)]
    [InlineData(3, 0, 3)]
    [InlineData(0, 0, 0)]
    public void A_variable_keeps_its_categories_or_those_rows_have_or_none(int categories, int used, int kept)
    {
        var found = new CategoryBounds(10, 1000).Next(Made(categories), Counts(categories, used));

        Assert.Equal(kept, found?.Count ?? 0);
        Assert.Equal(kept == 0, found is null);
        Assert.Equal(Math.Min(used, kept), found?.Count(c => c.Frequency == 1) ?? 0);
    }

    [Fact]
    public void All_variables_of_a_table_together_have_a_bound_too()
    {
        var bounds = new CategoryBounds(10, 15);

        Assert.Equal(10, bounds.Next(Made(10), Counts(10, 10))!.Count);
        Assert.Null(bounds.Next(Made(6), Counts(6, 6)));
        Assert.Equal(4, bounds.Next(Made(6), Counts(6, 4))!.Count);
        Assert.Single(bounds.Next(Made(1), Counts(1, 0))!);
        Assert.Null(bounds.Next(Made(1), Counts(1, 1)));
    }

    private static Variable Made(int categories) =>
        new("v")
        {
            Categories =
            [
                .. Enumerable
                    .Range(0, categories)
                    .Select(i => i.ToString(CultureInfo.InvariantCulture))
                    .Select(i => new Category(i, $"Level {i}")),
            ],
        };

    private static long[] Counts(int categories, int used) => [.. Enumerable.Range(0, categories).Select(i => i < used ? 1L : 0)];
}
