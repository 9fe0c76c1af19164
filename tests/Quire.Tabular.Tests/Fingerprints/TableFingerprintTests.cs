using Quire.Tabular.Delimited;
using Quire.Tabular.Fingerprints;

namespace Quire.Tabular.Tests.Fingerprints;

public sealed class TableFingerprintTests
{
    [Fact]
    public void A_table_has_the_fingerprints_that_were_published_for_it()
    {
        using var file = GoldenFile.Open("election_precincts.csv");
        using var table = new DelimitedTable(file, DelimitedForm.Comma);

        var fingerprint = TableText.Fingerprint(table);

        Assert.Equal(24, fingerprint.Rows);
        Assert.Equal(
            [
                "UNF:6:wb7OATtNC/leh1sOP5IGDQ==",
                "UNF:6:0V3xQ3ea56rzKwvGt9KBCA==",
                "UNF:6:0V3xQ3ea56rzKwvGt9KBCA==",
                "UNF:6:H9inAvq5eiIHW6lpqjjKhQ==",
                "UNF:6:Bh0M6QvunZwW1VoTyioRCQ==",
                "UNF:6:o5VTaEYz+0Kudf6hQEEupQ==",
                "UNF:6:eJRvbDJkIeDPrfN2dYpRfA==",
                "UNF:6:JD1wrtM12E7evrJJ3bRFGA==",
                "UNF:6:xUKbK9hb5o0nL5/mYiy7Bw==",
                "UNF:6:Mvq3BrdzoNhjndMiVr92Ww==",
                "UNF:6:KkHM6Qlyv3QlUd+BKqqB3Q==",
                "UNF:6:EWUVuyXKSpyllsrjHnheig==",
                "UNF:6:ri9JsRJxM2xpWSIq17oWNw==",
            ],
            fingerprint.Variables.Select(v => v.ToString())
        );
        Assert.Equal("UNF:6:umAbpjbBvjnoBWN0cA57/g==", fingerprint.Table!.ToString());
    }

    [Fact]
    public void The_order_of_columns_does_not_matter_and_that_of_rows_does()
    {
        Unf Of(string csv) => TableText.Fingerprint(TableText.Csv(csv)).Table!;

        Assert.Equal(Of("a,b\n1,x\n2,y\n"), Of("b,a\nx,1\ny,2\n"));
        Assert.NotEqual(Of("a,b\n1,x\n2,y\n"), Of("a,b\n2,y\n1,x\n"));
        Assert.Equal(Of("a\n1.50\n"), Of("a\n15e-1\n"));
    }

    [Fact]
    public void A_backslash_and_t_in_a_csv_counts_as_a_tab_since_published_fingerprints_do() =>
        Assert.Equal(
            TableText.Fingerprint(TableText.Csv("a\n\"C:\temp\"\n")).Table,
            TableText.Fingerprint(TableText.Csv("a\nC:\\temp\n")).Table
        );

    [Fact]
    public void A_table_without_rows_has_the_fingerprint_of_nothing() =>
        Assert.Equal("UNF:6:47DEQpj8HBSa+/TImW+5JA==", TableText.Fingerprint(TableText.Csv("a\n")).Table!.ToString());

    [Theory]
    [InlineData("UNF:6:N9:IKw+l4ywdwsJeDze8dplJA==", 6)]
    [InlineData("UNF:5:/FIOZM/29oC3TK/IE52m2A==", 5)]
    [InlineData("UNF:3:HRSmPi9QZzlIA+KwmDNP8w==", 3)]
    public void A_fingerprint_of_any_version_is_read_and_written(string text, int version)
    {
        Assert.True(Unf.TryParse(text, out var unf));
        Assert.Equal((version, text), (unf.Version, unf.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("UNF:6")]
    [InlineData("UNF:7:tv3XYCv524AfmlFyVOhuZg==")]
    [InlineData("UNF:6:not base64!")]
    [InlineData("unf:6:tv3XYCv524AfmlFyVOhuZg==")]
    public void What_is_no_fingerprint_is_refused(string text)
    {
        Assert.False(Unf.TryParse(text, out _));
        Assert.Throws<FormatException>(() => Unf.Parse(text));
    }
}
