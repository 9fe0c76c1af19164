using System.Globalization;
using System.Text;
using Quire.Tabular.Fingerprints;
using Quire.Tabular.Statistics;
using Quire.Tabular.Tab;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Tests.Statistics;

/// <summary>What is learned of a table while it is read once is what is learned of it part by part.</summary>
public sealed class TableAnalysisTests
{
    [Theory]
    [InlineData("ingest.csv")]
    [InlineData("election_precincts.csv")]
    [InlineData("stata13-auto.dta")]
    [InlineData("dates.dta")]
    [InlineData("strl.dta")]
    [InlineData("dct.sav")]
    [InlineData("birds.por")]
    [InlineData("birds.gzip.rds")]
    public void Published_tables_are_told_as_they_always_were(string name)
    {
        using var file = GoldenFile.Open(name);
        using var table = TableFile.Open(file, name);
        MustBeTheSame(table);
    }

    [Fact]
    public void Cells_of_every_kind_are_told_as_they_always_were()
    {
        string[] odd =
        [
            "1",
            "-1",
            "+7",
            "",
            "NA",
            "null",
            "NaN",
            "Inf",
            "-Inf",
            "12d",
            ".5",
            "5.",
            "0x1p3",
            "1e5",
            "-0",
            "-0.0",
            "1.23456350000000000001",
            "123456789012345678901234567890",
            "9223372036854775807",
            "1E-300",
            "4.9E-324",
        ];
        var random = new Random(1);
        var text = new StringBuilder("whole,broken,odd,text,day,time\n");
        for (var row = 0; row < 30_000; row++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{random.Next(-9, 9)},{(row % 7 == 0 ? "" : random.NextDouble().ToString("R", CultureInfo.InvariantCulture))},"
            );
            text.Append(odd[random.Next(odd.Length)]).Append(',');
            text.Append(
                row % 3 == 0 ? "C:\\temp\\new\\"
                : row % 5 == 0 ? "\"a \"\"b\"\"\""
                : $"seen {random.Next(20_000)}"
            );
            text.Append(
                CultureInfo.InvariantCulture,
                $",2020-0{random.Next(1, 9)}-1{random.Next(9)},2020-01-01 0{random.Next(9)}:00:00\n"
            );
        }

        using var table = TableText.Csv(text.ToString());
        MustBeTheSame(table);
    }

    private static void MustBeTheSame(TableReader table)
    {
        using var tab = new MemoryStream();
        TabWriter.Write(table, tab);
        TabReader Open(bool forFingerprint = false)
        {
            tab.Position = 0;
            return new(tab, table.Variables, table.EscapesBackslashes, forFingerprint: forFingerprint);
        }

        var options = new ProfileOptions { MaxDistinct = 1000 };
        var found = TableAnalysis.Of(tab, table.Variables, table.EscapesBackslashes, options: options);

        using var read = Open(forFingerprint: true);
        var fingerprint = TableFingerprint.Of(read);
        Assert.Equal(fingerprint.Table, found.Fingerprint.Table);
        Assert.Equal(fingerprint.Variables, found.Fingerprint.Variables);
        Assert.Equal(fingerprint.Rows, found.Fingerprint.Rows);
        var profile = TableProfile.Of(() => Open(), options);
        Assert.Equal(profile.Rows, found.Profile.Rows);
        Assert.All(profile.Variables.Zip(found.Profile.Variables), v => Assert.Equivalent(v.First, v.Second, strict: true));
        var summary = TableSummary.Of(() => Open());
        Assert.Equal(summary.Variables, found.Profile.Variables.Select(v => v.Summary));
        var rows = TableText.Rows(Open());
        foreach (var (i, variable) in table.Variables.Index())
        {
            Assert.Equal(
                variable.Categories.Select(c => (long)rows.Count(r => r[i] is { } cell && IsSame(variable, cell, c))),
                found.CategoryCounts[i]
            );
        }
    }

    private static bool IsSame(Variable variable, string cell, Category category) =>
        variable.Type == VariableType.Character
            ? cell == category.Value
            : float.TryParse(category.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                && number.Equals(float.Parse(cell, CultureInfo.InvariantCulture));
}
