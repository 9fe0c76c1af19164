using Quire.Tabular.Spss;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Tests.Oracles;

/// <summary>
/// Tables with random values of every type have the same values here, in whatever form and release other programs have written
/// them.
/// </summary>
public sealed class GeneratedTests
{
    private static readonly Lazy<string> ByR = new(() => Generate("/usr/bin/Rscript", "generated.R"));
    private static readonly Lazy<string> ByPython = new(() => Generate("/usr/bin/python3", "generated.py"));

    [Theory]
    [InlineData("*.dta", 64 + 49)]
    [InlineData("*.sav", 24)]
    public void Values_R_has_written_are_read(string pattern, int files) => MustHaveValues(ByR.Value, pattern, files);

    [Theory]
    [InlineData("*.dta", 8)]
    [InlineData("*.xlsx", 12)]
    public void Values_pandas_and_writers_of_Excel_have_written_are_read(string pattern, int files) =>
        MustHaveValues(ByPython.Value, pattern, files);

    [Fact]
    public void Values_pspp_has_written_are_read_in_all_its_forms()
    {
        var folder = OtherProgram.Folder();
        var forms = new[] { "UNCOMPRESSED", "COMPRESSED", "ZCOMPRESSED" };
        foreach (var path in Directory.GetFiles(ByR.Value, "*.byte.sav"))
        {
            var name = Path.GetFileName(path);
            var script = Path.Combine(folder, name + ".sps");
            File.WriteAllText(
                script,
                $"GET FILE='{path}'.\n" + string.Concat(forms.Select(f => $"SAVE OUTFILE='{folder}/{name}.{f}.sav' /{f}.\n"))
            );
            var (succeeded, printed) = OtherProgram.Run("/usr/bin/pspp", script);
            Assert.True(succeeded, printed);
            foreach (var form in forms)
            {
                using var one = File.OpenRead(path);
                using var other = File.OpenRead($"{folder}/{name}.{form}.sav");
                using var expected = new SpssTable(one);
                using var table = new SpssTable(other);
                Assert.Equal(expected.Variables.Select(v => v.Label), table.Variables.Select(v => v.Label));
                Assert.Equal(TableText.Rows(expected), TableText.Rows(table));
            }
        }
    }

    private static string Generate(string program, string script)
    {
        var folder = OtherProgram.Folder();
        OtherProgram.RunScript(program, script, folder);
        return folder;
    }

    private static string? Difference(List<string[]> expected, string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            using var table = TableFile.Open(file, path);
            return OtherProgram.Difference(expected, table);
        }
        catch (TableFormatException e)
        {
            return e.Message;
        }
    }

    private static void MustHaveValues(string folder, string pattern, int files)
    {
        var found = Directory.GetFiles(folder, pattern);
        Assert.Equal(files, found.Length);
        var wrong = new List<string>();
        foreach (var path in found.Order(StringComparer.Ordinal))
        {
            var expected = OtherProgram.Csv(Path.Combine(folder, Path.GetFileName(path).Split('.')[0] + ".csv"));
            if (Difference(expected, path) is { } difference)
            {
                wrong.Add($"{Path.GetFileName(path)}: {difference}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
