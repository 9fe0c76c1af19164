using Quire.Tabular.Spss;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Tests.Spss;

/// <summary>Files that claim what they do not have, or more than is read.</summary>
public sealed class DamagedSpssTests
{
    [Theory]
    [InlineData(16, 0)]
    [InlineData(255, 30)]
    public void A_text_without_all_its_continuations_is_refused(int width, int continuations)
    {
        var file = new SavFile(cases: 1)
            .Variable("N")
            .Variable("T", width, continuations)
            .Cases()
            .Text("", 8 * (2 + continuations));
        Assert.Contains("'T'", Refused(file), StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_of_a_very_long_text_without_all_its_continuations_is_refused()
    {
        var file = new SavFile(cases: 1)
            .Variable("T", 255, 31)
            .Variable("T1", 48, 4)
            .Extension(14, "T=00300\0\t")
            .Cases()
            .Text("", 8 * (32 + 5));
        Assert.Contains("'T'", Refused(file), StringComparison.Ordinal);
    }

    [Fact]
    public void An_encoding_that_is_known_and_not_supported_is_none()
    {
        using var table = new SpssTable(new SavFile().Variable("N").Extension(20, "utf-7").Cases().ToStream());
        Assert.Equal("N", Assert.Single(table.Variables).Name);
    }

    [Fact]
    public void Many_variables_of_one_name_get_others_soon()
    {
        var file = new SavFile();
        for (var i = 0; i < 30_000; i++)
        {
            file.Variable("N");
        }

        using var table = new SpssTable(file.Cases().ToStream());
        Assert.Equal("N_30000", table.Variables[^1].Name);
    }

    private static string Refused(SavFile file) =>
        Assert.Throws<TableFormatException>(() => TableText.Tab(new SpssTable(file.ToStream()))).Message;
}
