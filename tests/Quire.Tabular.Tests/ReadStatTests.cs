using System.Diagnostics;
using System.Globalization;
using System.Text;
using Quire.Tabular.Delimited;
using Quire.Tabular.Spss;
using Quire.Tabular.Stata;
using Quire.Tabular.Tables;
using Quire.Testing;

namespace Quire.Tabular.Tests;

/// <summary>Values read here equal those another program reads, ReadStat, also from files that it has written.</summary>
public sealed class ReadStatTests
{
    private const string Program = "/usr/bin/readstat";

    public static TheoryData<string> Files
    {
        get
        {
            var samples = Path.Combine(RepositoryRoot.Path, "..", "shared", "fixtures", "samples");
            string[] shared = Directory.Exists(samples) ? Directory.GetFiles(samples, "*", SearchOption.AllDirectories) : [];
            return
            [
                .. new[] { "stata13-auto.dta", "strl.dta", "dates.dta", "dct.sav" }.Select(GoldenFile.PathOf),
                .. shared.Where(f =>
                    Path.GetExtension(f) is ".dta" or ".sav" && !f.Contains("/.filemetadata/", StringComparison.Ordinal)
                ),
            ];
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Values_are_those_another_program_reads(string path)
    {
        var expected = Expected(path);
        using var file = File.OpenRead(path);
        using var table = Open(path, file);
        MustEqual(expected, table);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Values_of_what_it_has_written_are_the_same(string path)
    {
        var expected = Expected(path);
        // Long texts it declares as numbers in files of SPSS.
        var hasLongTexts = Path.GetFileName(path) == "strl.dta";
        foreach (var kind in hasLongTexts ? ["dta"] : new[] { "dta", "sav", "zsav" })
        {
            var written = Path.Combine(Directory.CreateTempSubdirectory("quire-readstat-").FullName, $"table.{kind}");
            Run(path, written);
            if (!File.Exists(written))
            {
                // That form has no room for some of these variables.
                continue;
            }

            using var file = File.OpenRead(written);
            using var table = Open(written, file);
            MustEqual(expected, table);
        }
    }

    private static void MustEqual(List<string?[]> expected, TableReader table)
    {
        var rows = TableText.Rows(table);
        Assert.Equal(expected.Count, rows.Count);
        for (var row = 0; row < rows.Count; row++)
        {
            for (var i = 0; i < table.Variables.Count; i++)
            {
                // Dates are numbers there and texts here.
                if (table.Variables[i].FormatCategory == FormatCategory.None && !Same(expected[row][i] ?? "", rows[row][i] ?? ""))
                {
                    Assert.Fail($"Row {row + 1}, {table.Variables[i].Name}: '{expected[row][i]}' there, '{rows[row][i]}' here.");
                }
            }
        }
    }

    // It writes numbers with six digits after the point.
    private static bool Same(string there, string here) =>
        there.TrimEnd(' ') == here
        || (
            double.TryParse(there, NumberStyles.Float, CultureInfo.InvariantCulture, out var a)
            && double.TryParse(here, NumberStyles.Float, CultureInfo.InvariantCulture, out var b)
            && Math.Abs(a - b) <= 1e-6 * Math.Max(1, Math.Abs(a))
        );

    private static TableReader Open(string path, Stream file) =>
        Path.GetExtension(path) == ".dta" ? new StataTable(file) : new SpssTable(file);

    private static List<string?[]> Expected(string path)
    {
        Assert.SkipUnless(File.Exists(Program), "readstat is not installed; ./test installs it.");
        var csv = Path.Combine(Directory.CreateTempSubdirectory("quire-readstat-").FullName, "table.csv");
        Run(path, csv);
        using var file = File.OpenRead(csv);
        using var reader = new DelimitedReader(file, DelimitedForm.Comma);
        var rows = new List<string?[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => Encoding.UTF8.GetString(reader[i]))]);
        }

        return rows[1..];
    }

    private static void Run(string from, string to)
    {
        using var process = Process.Start(
            new ProcessStartInfo(Program, [from, to])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
    }
}
