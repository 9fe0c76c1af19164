using System.Text;
using Quire.Tabular.Stata;
using Quire.Tabular.Statistics;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Tests.Stata;

/// <summary>Published files of Stata, with the texts, fingerprints and statistics published for them.</summary>
public sealed class GoldenStataTests
{
    [Fact]
    public void Auto_gives_the_published_text_and_fingerprints()
    {
        using var file = GoldenFile.Open("stata13-auto.dta");
        using var table = new StataTable(file);
        Assert.Equal(74, table.RowCount);
        var tab = TableText.Tab(table);
        Assert.Equal(4026, Encoding.UTF8.GetByteCount(tab));

        using var again = new StataTable(file);
        var fingerprint = TableText.Fingerprint(again);
        Assert.Equal(
            [
                "make UNF:6:Oo4vwiL8ffhSECOcjsKk2g==",
                "price UNF:6:rvfkkdA36AaCSqCQciybfA==",
                "mpg UNF:6:vVr3w8CgeZq1KpDfJQudOg==",
                "rep78 UNF:6:gbFI98swTWNhAjCRyi2cdA==",
                "headroom UNF:6:g4Pl3T0Oz2e/OKJ64WiTnA==",
                "trunk UNF:6:iab0POsE3By7dQfgX/TY4g==",
                "weight UNF:6:cdoTdfUNeYWHHFEBCDxg+w==",
                "length UNF:6:8z1rjwhqBN4meYIiKI4P1A==",
                "turn UNF:6:QxhjrrNtVz4qA8RulQ2MuQ==",
                "displacement UNF:6:ftk+RAQpTCT1/y6G/rLWfA==",
                "gear_ratio UNF:6:qjnY/qbx26FTepoPqRZ6lw==",
                "foreign UNF:6:nbjzgh3wfAFqKpaoFnHalA==",
            ],
            table.Variables.Zip(fingerprint.Variables, (v, u) => $"{v.Name} {u}")
        );
        Assert.Equal("UNF:6:RPd9EWHSZwqUvRZuKTJMqg==", fingerprint.Table!.ToString());
    }

    [Fact]
    public void Auto_has_the_published_labels_and_categories()
    {
        using var file = GoldenFile.Open("stata13-auto.dta");
        using var table = new StataTable(file);

        var variables = table.Variables.ToDictionary(v => v.Name);
        Assert.Equal("Make and Model", variables["make"].Label);
        Assert.Equal([new Category("0", "Domestic"), new Category("1", "Foreign")], variables["foreign"].Categories);
        Assert.Equal((VariableType.Character, VariableInterval.Discrete), (variables["make"].Type, variables["make"].Interval));
        Assert.Equal((VariableInterval.Discrete, false), (variables["price"].Interval, variables["price"].IsSinglePrecision));
        Assert.Equal(
            (VariableInterval.Continuous, true),
            (variables["headroom"].Interval, variables["headroom"].IsSinglePrecision)
        );
    }

    [Fact]
    public void Auto_has_the_published_statistics()
    {
        using var file = GoldenFile.Open("stata13-auto.dta");
        var summary = TableSummary.Of(() => new StataTable(file));

        var (rep78, gear) = (summary.Variables[3]!, summary.Variables[10]!);
        Assert.Equal((69, 5), (rep78.Valid, rep78.Invalid));
        Assert.Equal(0.989932270109041, rep78.StandardDeviation, 14);
        Assert.Equal(3.0148648667979883, gear.Mean);
        Assert.Null(summary.Variables[0]);
    }

    [Fact]
    public void Long_texts_and_numbers_of_every_width_give_the_published_text()
    {
        using var file = GoldenFile.Open("strl.dta");
        using var table = new StataTable(file);

        Assert.Equal(
            "\"Buick LeSabre\"\t5788\t1.1111111111111111E21\t100\t32767\t2.73\t\"a\"\n"
                + "\"Buick Opel\"\t4453\t26.0\t\t10\t2.87\t\"bb\"\n"
                + "\"Buick Regal\"\t5189\t20.0\t3\t16\t2.93\t\"ccc\"\n",
            TableText.Tab(table)
        );
    }

    [Fact]
    public void Dates_of_every_unit_give_the_published_text_but_for_the_fourth_quarter_that_begins_in_october()
    {
        using var file = GoldenFile.Open("dates.dta");
        using var table = new StataTable(file);

        const string Row = "2595-09-27 06:58:52.032\t2018-06-20\t2018-11-05\t2018-06-01\t";
        Assert.Equal(
            $"{Row}2018-01-01\t2018-01-01\t2018\n"
                + $"{Row}2018-04-01\t2018-01-01\t2018\n"
                + $"{Row}2018-07-01\t2018-07-01\t2018\n"
                + $"{Row}2018-10-01\t2018-07-01\t2018\n",
            TableText.Tab(table)
        );
        Assert.Equal(
            ["yyyy-MM-dd HH:mm:ss.SSS", "yyyy-MM-dd", "yyyy-MM-dd", "yyyy-MM-dd", "yyyy-MM-dd", "yyyy-MM-dd", "yyyy"],
            table.Variables.Select(v => v.Format)
        );
        Assert.Equal(
            [FormatCategory.Time, .. Enumerable.Repeat(FormatCategory.Date, 6)],
            table.Variables.Select(v => v.FormatCategory)
        );
    }
}
