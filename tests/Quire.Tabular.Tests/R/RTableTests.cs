using Quire.Tabular.R;
using Quire.Tabular.Tables;
using Quire.Tabular.Tests.Oracles;

namespace Quire.Tabular.Tests.R;

/// <summary>Values of data files equal those R, which wrote them, says they have.</summary>
public sealed class RTableTests
{
    private static readonly Lazy<string> Folder = new(() =>
    {
        var folder = OtherProgram.Folder();
        OtherProgram.RunScript("/usr/bin/Rscript", "tables.R", folder);
        return folder;
    });

    public static TheoryData<string> Files =>
        [
            .. from version in new[] { 2, 3 }
            from form in new[] { "gzip", "bzip2", "xz", "letters" }
            from kind in new[] { "rda", "rds" }
            select $"every.{form}{version}.{kind}",
            "every.plain2.rda",
            "every.plain3.rda",
            "every.hex2.rds",
            "every.hex3.rds",
            "workspace.all.rda",
            "airquality.air.rds",
            "titanic.tit.rds",
            "empty.no.rds",
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Values_are_those_of_the_program_that_wrote_them(string name)
    {
        var expected = OtherProgram.Csv(Path.Combine(Folder.Value, name.Split('.')[0] + ".csv"));
        using var file = File.OpenRead(Path.Combine(Folder.Value, name));
        Assert.Equal(TableFormat.R, TableFile.Recognise(file, "any"));
        using var table = TableFile.Open(file, "any");
        OtherProgram.MustEqual(expected, table);
    }

    [Fact]
    public void Columns_are_what_their_classes_say()
    {
        using var file = File.OpenRead(Path.Combine(Folder.Value, "every.xz3.rda"));
        using var table = new RTable(file);
        Assert.Equal(
            [
                "whole/A label Numeric Discrete None ",
                "number/number Numeric Continuous None ",
                "truth/truth Numeric Discrete Boolean 0=FALSE 1=TRUE",
                "text/text Character Discrete None ",
                "factor/factor Character Discrete None low=low high=high never=never",
                "ordered/ordered Character Discrete None b=b a=a",
                "day/day Character Discrete Date ",
                "instant/instant Character Discrete Time ",
                "elsewhere/elsewhere Character Discrete Time ",
                "complex/complex Character Discrete None ",
                "raw/raw Numeric Discrete None ",
                "sequence/sequence Numeric Discrete None ",
                "sorted/sorted Numeric Continuous None ",
                "sortedtext/sortedtext Character Discrete None ",
                "deferred/deferred Character Discrete None ",
            ],
            table.Variables.Select(v =>
                $"{v.Name}/{v.Label} {v.Type} {v.Interval} {v.FormatCategory} {string.Join(' ', v.Categories.Select(c => $"{c.Value}={c.Label}"))}"
            )
        );
        Assert.True(table.Variables[5].IsOrdered);
        Assert.False(table.Variables[4].IsOrdered);
        Assert.True(table.Read());
        Assert.Equal("2020-07-31 12:00:00 -0400", System.Text.Encoding.UTF8.GetString(table.Text(8)));
    }

    [Fact]
    public void The_first_frame_by_name_is_read_and_the_others_are_told_of()
    {
        using var file = File.OpenRead(Path.Combine(Folder.Value, "workspace.all.rda"));
        using var table = new RTable(file);
        var note = Assert.Single(table.Notes);
        Assert.Equal("The file holds 8 values, of which the data frame 'Animals' was read.", note.Text);
        Assert.Equal(("values.others", "8", "Animals"), (note.Code, note.Values["values"], note.Values["frame"]));
    }

    [Fact]
    public void A_workspace_without_data_frames_is_refused()
    {
        using var file = File.OpenRead(Path.Combine(Folder.Value, "none.rda"));
        var refusal = Assert.Throws<TableFormatException>(() => new RTable(file));
        Assert.Contains("2 values and no data frame", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_of_values_and_such_that_count_as_no_answer_are_kept()
    {
        var path = Path.Combine(Folder.Value, "labelled.rds");
        Assert.SkipUnless(File.Exists(path), "The package haven of R is not installed; ./test installs it.");
        using var file = File.OpenRead(path);
        using var table = new RTable(file);
        var (sex, code) = (table.Variables[1], table.Variables[2]);
        Assert.Equal("Sex", sex.Label);
        Assert.Equal([new("1.0", "Man"), new("2.0", "Woman"), new("9.0", "Refused", true)], sex.Categories);
        Assert.Equal([new(9, 9)], sex.MissingRanges);
        Assert.Equal([new("m", "Male"), new("f", "Female")], code.Categories);
    }
}
