using Quire.Repository.Files.Tables;
using Quire.Web.Files.Previews;

namespace Quire.Web.Tests.Files;

/// <summary>What the values of a table are said to stand for.</summary>
public sealed class ShownVariableTests
{
    [Fact]
    public void Long_codes_that_differ_in_their_last_digit_stand_for_what_each_is_said_to()
    {
        var shown = new ShownVariable(Coded(single: false, ("20000000", "North"), ("20000001", "South")), profile: null);

        Assert.Equal("North", shown.MeaningOf("20000000"));
        Assert.Equal("South", shown.MeaningOf("20000001"));
        Assert.Equal("South", shown.MeaningOf("20000001.0"));
        Assert.Null(shown.MeaningOf("20000002"));
    }

    [Fact]
    public void Numbers_of_single_precision_are_the_same_where_they_are_as_such()
    {
        var shown = new ShownVariable(Coded(single: true, ("1.1", "Low")), profile: null);

        Assert.Equal("Low", shown.MeaningOf("1.1"));
        Assert.Equal("Low", shown.MeaningOf("1.10000002384185791"));
    }

    private static TableVariable Coded(bool single, params (string Value, string Label)[] codes) =>
        new()
        {
            Name = "place",
            IsNumeric = true,
            IsSinglePrecision = single,
            Unf = "UNF:6:a==",
            Categories = [.. codes.Select(c => new TableCategory(c.Value, c.Label, 1))],
        };
}
