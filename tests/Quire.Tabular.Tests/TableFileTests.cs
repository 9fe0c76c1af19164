using Quire.Tabular.Delimited;
using Quire.Tabular.Spss;
using Quire.Tabular.Stata;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Tests;

/// <summary>Files are known by their first bytes, texts by their names, and each is opened by what reads it.</summary>
public sealed class TableFileTests
{
    [Theory]
    [InlineData("stata13-auto.dta", "anything.csv", TableFormat.Stata, typeof(StataTable))]
    [InlineData("dates.dta", null, TableFormat.Stata, typeof(StataTable))]
    [InlineData("dct.sav", "dct.bin", TableFormat.Spss, typeof(SpssTable))]
    [InlineData("ingest.csv", "ingest.CSV", TableFormat.CommaSeparated, typeof(DelimitedTable))]
    public void A_file_is_what_its_first_bytes_and_its_name_say(string file, string? name, TableFormat format, Type reader)
    {
        using var stream = GoldenFile.Open(file);
        Assert.Equal(format, TableFile.Recognise(stream, name));
        using var table = TableFile.Open(stream, name);
        Assert.IsType(reader, table);
    }

    [Theory]
    [InlineData("t.tsv", TableFormat.TabSeparated)]
    [InlineData("t.tab", TableFormat.TabSeparated)]
    [InlineData("t.txt", null)]
    [InlineData(null, null)]
    public void A_plain_text_is_what_its_name_says(string? name, TableFormat? format)
    {
        using var stream = TableText.Bytes("a\tb\n1\t2\n");
        Assert.Equal(format, TableFile.Recognise(stream, name));
    }

    [Theory]
    [InlineData("A")]
    [InlineData("B")]
    [InlineData("X")]
    public void A_column_of_a_single_letter_is_no_mark(string name)
    {
        using var stream = TableText.Bytes($"{name}\n2\n3\n");
        Assert.Equal(TableFormat.CommaSeparated, TableFile.Recognise(stream, "t.csv"));
        using var table = TableFile.Open(stream, "t.csv");
        Assert.Equal(name, Assert.Single(table.Variables).Name);
    }

    [Theory]
    [InlineData("ingest.csv")]
    [InlineData("dct.sav")]
    [InlineData("stata13-auto.dta")]
    public void Opening_and_reading_end_when_somebody_cancels(string file)
    {
        using var cancelled = new CancellationTokenSource();
        using var stream = GoldenFile.Open(file);
        using var table = TableFile.Open(stream, file, limits: null, cancelled.Token);
        Assert.True(table.Read());

        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() => TableFile.Open(stream, file, limits: null, cancelled.Token));
    }

    [Fact]
    public void What_is_no_table_is_refused_in_words()
    {
        using var stream = TableText.Bytes("%PDF-1.7");
        Assert.Contains(
            "no table",
            Assert.Throws<TableFormatException>(() => TableFile.Open(stream, "paper.pdf")).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("stata13-auto.dta")]
    [InlineData("dct.sav")]
    [InlineData("election_precincts.csv")]
    public void More_columns_than_are_allowed_are_refused(string name)
    {
        using var stream = GoldenFile.Open(name);
        var refusal = Assert.Throws<TableFormatException>(() => TableFile.Open(stream, name, new() { MaxVariables = 2 }));
        Assert.Contains("2 at most", refusal.Message, StringComparison.Ordinal);
    }
}
