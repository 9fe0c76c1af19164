using Quire.Tabular.Spss;
using Quire.Tabular.Tables;
using Quire.Tabular.Tests.Oracles;
using Quire.Tabular.Writing;

namespace Quire.Tabular.Tests.Writing;

/// <summary>Files that were written here have the same values for the programs they are meant for.</summary>
public sealed class WrittenForOthersTests
{
    private static readonly string[] Tables =
    [
        "stata13-auto.dta",
        "strl.dta",
        "dct.sav",
        "birds.xz.rda",
        "birds.por",
        "election_precincts.csv",
        "ingest.csv",
    ];

    private static readonly Lazy<string> Folder = new(() =>
    {
        var folder = OtherProgram.Folder();
        foreach (var name in Tables)
        {
            foreach (
                var (format, extension) in new[]
                {
                    (TableExportFormat.Stata, "dta"),
                    (TableExportFormat.Spss, "sav"),
                    (TableExportFormat.R, "RData"),
                }
            )
            {
                using var source = GoldenFile.Open(name);
                using var written = File.Create(Path.Combine(folder, $"{name}.{extension}"));
                TableExport.WriteAsync(() => TableFile.Open(source, name), written, format).GetAwaiter().GetResult();
            }
        }

        return folder;
    });

    private static readonly Lazy<string> ReadByR = new(() =>
    {
        OtherProgram.RunScript("/usr/bin/Rscript", "written.R", Folder.Value);
        return Folder.Value;
    });

    public static TheoryData<string, string> Files =>
        [.. from name in Tables from kind in new[] { "dta", "sav", "RData" } select (name, kind)];

    public static TheoryData<string> Names => [.. Tables];

    [Theory]
    [MemberData(nameof(Files))]
    public void R_reads_the_same_values(string name, string kind)
    {
        var read = OtherProgram.Csv(Path.Combine(ReadByR.Value, $"{name}.{kind}.csv"));
        using var source = GoldenFile.Open(name);
        using var table = TableFile.Open(source, name);
        OtherProgram.MustHaveValues(read, table);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Pandas_reads_the_same_values_of_files_of_Stata(string name)
    {
        var path = Path.Combine(Folder.Value, $"{name}.dta");
        OtherProgram.RunScript("/usr/bin/python3", "written.py", path);
        using var source = GoldenFile.Open(name);
        using var table = TableFile.Open(source, name);
        OtherProgram.MustHaveValues(OtherProgram.Csv(path + ".csv"), table);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Pspp_reads_the_same_file_of_Spss(string name)
    {
        var path = Path.Combine(Folder.Value, $"{name}.sav");
        var (script, copy) = (path + ".sps", path + ".copy.sav");
        File.WriteAllText(script, $"GET FILE='{path}'.\nSAVE OUTFILE='{copy}'.\n");
        var (succeeded, printed) = OtherProgram.Run("/usr/bin/pspp", script);
        Assert.True(succeeded, printed);
        Assert.Empty(printed.Trim());

        using var one = File.OpenRead(path);
        using var other = File.OpenRead(copy);
        using var written = new SpssTable(one);
        using var read = new SpssTable(other);
        Assert.Equal(
            written.Variables.Select(v => (v.Name, v.Label, v.Format)),
            read.Variables.Select(v => (v.Name, v.Label, v.Format))
        );
        foreach (var (here, there) in written.Variables.Zip(read.Variables))
        {
            Assert.Equal(here.MissingRanges, there.MissingRanges);
            Assert.Equal(here.Categories.ToHashSet(), there.Categories.ToHashSet());
        }

        Assert.Equal(TableText.Rows(written), TableText.Rows(read));
    }
}
