using Quire.Tabular.Spss;

namespace Quire.Tabular.Tests.Spss;

/// <summary>Texts of more than 255 bytes, which stand in parts.</summary>
public sealed class VeryLongTextTests
{
    [Theory]
    [InlineData(256)]
    [InlineData(300)]
    [InlineData(505)]
    [InlineData(510)]
    [InlineData(757)]
    [InlineData(1000)]
    public void All_parts_are_read(int width)
    {
        var text = string.Concat(Enumerable.Range(0, width).Select(i => (char)('a' + (i % 26))));
        var file = new SavFile(cases: 1);
        var parts = (width + 251) / 252;
        var rows = "";
        for (var part = 0; part < parts; part++)
        {
            var declared = part < parts - 1 ? 255 : width - (252 * part);
            file.Variable($"T{part}", declared, ((declared + 7) / 8) - 1);
            var from = Math.Min(255 * part, width);
            rows += text[from..Math.Min(from + 255, width)].PadRight((declared + 7) / 8 * 8);
        }

        file.Extension(14, $"T0={width:D5}\0\t").Cases().Text(rows, rows.Length);
        using var table = new SpssTable(file.ToStream());
        Assert.Equal(text, Assert.Single(Assert.Single(TableText.Rows(table))));
    }
}
