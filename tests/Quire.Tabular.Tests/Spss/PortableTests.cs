using System.Globalization;
using Quire.Tabular.Spss;
using Quire.Tabular.Tables;
using Quire.Tabular.Tests.Oracles;
using Quire.Testing;

namespace Quire.Tabular.Tests.Spss;

/// <summary>Portable files hold what the system files hold that they were made from.</summary>
public sealed class PortableTests
{
    private const string Program = "/usr/bin/pspp";

    public static TheoryData<string> Files
    {
        get
        {
            var samples = Path.Combine(RepositoryRoot.Path, "..", "shared", "fixtures", "samples");
            string[] shared = Directory.Exists(samples) ? Directory.GetFiles(samples, "*.sav", SearchOption.AllDirectories) : [];
            return [GoldenFile.PathOf("dct.sav"), .. shared.Where(f => !f.Contains("/.filemetadata/", StringComparison.Ordinal))];
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Values_are_those_of_the_system_file_another_program_made_it_from(string path)
    {
        var folder = OtherProgram.Folder();
        var script = Path.Combine(folder, "export.sps");
        File.WriteAllText(script, $"GET FILE='{path}'.\nEXPORT OUTFILE='{folder}/table.por'.\n");
        OtherProgram.Run(Program, script);
        MustEqual(path, Path.Combine(folder, "table.por"));
    }

    [Fact]
    public void Values_of_every_kind_are_those_of_the_system_file()
    {
        var folder = OtherProgram.Folder();
        var script = File.ReadAllText(
            Path.Combine(RepositoryRoot.Path, "tests", "Quire.Tabular.Tests", "Oracles", "portable.sps")
        );
        File.WriteAllText(
            Path.Combine(folder, "portable.sps"),
            script.Replace("'portable.", $"'{folder}/portable.", StringComparison.Ordinal)
        );
        var (succeeded, printed) = OtherProgram.Run(Program, Path.Combine(folder, "portable.sps"));
        Assert.True(succeeded, printed);
        MustEqual(Path.Combine(folder, "portable.sav"), Path.Combine(folder, "portable.por"));
    }

    [Fact]
    public void A_portable_file_is_known_by_its_mark_and_tells_its_variables()
    {
        using var file = GoldenFile.Open("birds.por");
        Assert.Equal(TableFormat.SpssPortable, TableFile.Recognise(file));
        using var table = TableFile.Open(file, null);

        var (weight, species) = (table.Variables[1], table.Variables[6]);
        Assert.Equal("WEIGHT Weight, in \"grams\" Continuous", $"{weight.Name} {weight.Label} {weight.Interval}");
        Assert.Equal([new(99, 99)], weight.MissingRanges);
        Assert.Equal([new("99", "not weighed", true)], weight.Categories);
        Assert.Equal([new(double.NegativeInfinity, 0)], table.Variables[0].MissingRanges);
        Assert.Equal([new("gone", "Left", true), new("robin", "Erithacus rubecula")], species.Categories);
        Assert.Equal(["gone"], species.MissingTexts);
        Assert.Equal(
            "1\t11.5\t2020-02-28\t2020-02-28 06:07:08\t01:02:03\t\"Mon\"\t\"robin\"\t\"a \\\"b\\\" \\\\ c\"",
            TableText.Tab(table).Split('\n')[0]
        );
    }

    [Fact]
    public void More_that_counts_as_no_answer_than_a_variable_has_is_refused()
    {
        var text = File.ReadAllText(GoldenFile.PathOf("birds.por"));
        var many = text.Replace("/839/", "/" + string.Concat(Enumerable.Repeat("839/", 200)), StringComparison.Ordinal);
        using var file = TableText.Bytes(many);
        var refusal = Assert.Throws<TableFormatException>(() => new SpssPortableTable(file));
        Assert.Contains("counts as no answer", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0/", 0)]
    [InlineData("-1A.F/", -40.5)]
    [InlineData("1+2/", 900)]
    [InlineData(".3/", 0.1)]
    [InlineData("2-G/", 2 / 430467210000000000000000d)]
    public void Numbers_are_read_in_base_30(string text, double number)
    {
        Assert.True(PortableNumber.TryRead(System.Text.Encoding.ASCII.GetBytes(text[..^1]), out var read));
        Assert.Equal(number, read, 1e-15 * Math.Abs(number));
    }

    [Theory]
    [InlineData("3.46", 3.14)]
    [InlineData("3.46000000000000", 3.14)]
    [InlineData("-.06900000000000", -0.007)]
    [InlineData("F7IBOFTROD2", 9007199254740992d)]
    [InlineData("F7IBOFTROD3", 9007199254740992d)]
    [InlineData("F7IBOFTROD5", 9007199254740996d)]
    public void Numbers_of_many_digits_are_the_nearest_there_are(string text, double number)
    {
        Assert.True(PortableNumber.TryRead(System.Text.Encoding.ASCII.GetBytes(text), out var read));
        Assert.Equal(number, read);
    }

    private static void MustEqual(string system, string portable)
    {
        using var one = File.OpenRead(system);
        using var other = File.OpenRead(portable);
        using var expected = new SpssTable(one);
        using var table = new SpssPortableTable(other);
        Assert.Equal(
            expected.Variables.Select(v => v.Label != v.Name ? v.Label : ""),
            table.Variables.Select(v => v.Label != v.Name ? v.Label : "")
        );
        Assert.Equal(expected.Variables.Select(v => v.Interval), table.Variables.Select(v => v.Interval));
        Assert.Equal(expected.Variables.Select(v => v.Format), table.Variables.Select(v => v.Format));
        foreach (var (there, here) in expected.Variables.Zip(table.Variables))
        {
            Assert.Equal(there.MissingRanges, here.MissingRanges);
            // The other program sorts them in one form and not in the other.
            Assert.Equal(
                there.Categories.OrderBy(c => c.Value, StringComparer.Ordinal),
                here.Categories.OrderBy(c => c.Value, StringComparer.Ordinal)
            );
        }

        var (rows, found) = (TableText.Rows(expected), TableText.Rows(table));
        Assert.Equal(rows.Count, found.Count);
        Assert.All(rows.Zip(found), pair => Assert.Equal(pair.First, pair.Second, IsSame));
    }

    // The other program writes numbers with fewer digits than they have.
    private static bool IsSame(string? system, string? portable) =>
        system == portable
        || (
            double.TryParse(system, CultureInfo.InvariantCulture, out var there)
            && double.TryParse(portable, CultureInfo.InvariantCulture, out var here)
            && Math.Abs(there - here) <= 1e-12 * Math.Abs(there)
        );
}
