using System.Diagnostics;
using System.Globalization;
using System.Text;
using Quire.Tabular.Delimited;
using Quire.Tabular.Tables;
using Quire.Testing;

namespace Quire.Tabular.Tests.Oracles;

/// <summary>Programs others wrote, which read and write the same files; tests skip where they are not installed.</summary>
internal static class OtherProgram
{
    /// <summary>What stands for a missing value in the texts of scripts here.</summary>
    public const string None = "<none>";

    /// <summary>Runs a program.</summary>
    /// <returns>What it printed; of both streams where it failed.</returns>
    public static (bool Succeeded, string Printed) Run(string program, params string[] arguments)
    {
        Assert.SkipUnless(File.Exists(program), $"{Path.GetFileName(program)} is not installed; ./test installs it.");
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var errors = new StringBuilder();
        process.ErrorDataReceived += (_, e) => errors.AppendLine(e.Data);
        process.BeginErrorReadLine();
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? (true, printed) : (false, printed + errors);
    }

    /// <summary>Runs one of the scripts beside this.</summary>
    public static void RunScript(string program, string script, params string[] arguments)
    {
        var path = Path.Combine(RepositoryRoot.Path, "tests", "Quire.Tabular.Tests", "Oracles", script);
        var (succeeded, printed) = Run(program, [path, .. arguments]);
        Assert.True(succeeded, printed);
    }

    /// <summary>A folder for the files of a test.</summary>
    public static string Folder() => Directory.CreateTempSubdirectory("quire-tables-").FullName;

    /// <summary>The records of a text with commas, the first one too.</summary>
    public static List<string[]> Csv(string path)
    {
        using var file = File.OpenRead(path);
        using var reader = new DelimitedReader(file, DelimitedForm.Comma);
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => Encoding.UTF8.GetString(reader[i]))]);
        }

        return rows;
    }

    /// <summary>All values equal those of a text, whose first record has the names.</summary>
    public static void MustEqual(List<string[]> expected, TableReader table)
    {
        Assert.Equal(expected[0], table.Variables.Select(v => v.Name));
        MustHaveValues(expected, table);
    }

    /// <summary>The same, whatever the columns are called.</summary>
    public static void MustHaveValues(List<string[]> expected, TableReader table)
    {
        var difference = Difference(expected, table);
        Assert.True(difference is null, difference);
    }

    /// <summary>The first value that is another; nothing when there is none.</summary>
    public static string? Difference(List<string[]> expected, TableReader table)
    {
        var rows = TableText.Rows(table);
        if (rows.Count != expected.Count - 1 || table.Variables.Count != expected[0].Length)
        {
            return $"{expected.Count - 1} rows of {expected[0].Length} there, {rows.Count} of {table.Variables.Count} here.";
        }

        for (var row = 0; row < rows.Count; row++)
        {
            for (var i = 0; i < table.Variables.Count; i++)
            {
                if (!Same(expected[row + 1][i], rows[row][i], table.Variables[i]))
                {
                    return $"Row {row + 1}, {table.Variables[i].Name}: '{expected[row + 1][i]}' there, '{rows[row][i]}' here.";
                }
            }
        }

        return null;
    }

    private static bool Same(string there, string? here, Variable variable) =>
        there == None || here is null
            ? (there == None || there.Length == 0) && here is null
            // Blanks at the end mean nothing in files of SPSS, and some programs take them away everywhere.
            : there == here.TrimEnd(' ')
                || there == here
                || (
                    variable.Type == VariableType.Numeric
                    && double.TryParse(there, NumberStyles.Float, CultureInfo.InvariantCulture, out var a)
                    && double.TryParse(here, NumberStyles.Float, CultureInfo.InvariantCulture, out var b)
                    && (a.Equals(b) || (variable.IsSinglePrecision && ((float)a).Equals((float)b)))
                )
                || (variable.FormatCategory == FormatCategory.Time && SameInstant(there, here));

    // There they are told in UTC and to the second.
    private static bool SameInstant(string there, string here) =>
        DateTime.TryParse(
            there,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var a
        )
        && DateTime.TryParse(
            here.Replace(" UTC", "Z", StringComparison.Ordinal),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var b
        )
        && Math.Abs((a - b).TotalSeconds) < 1;
}
