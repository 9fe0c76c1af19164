using Quire.Domain.Datasets;
using Quire.Domain.Metadata;

namespace Quire.Domain.Tests.Datasets;

public sealed class CitationTests
{
    private const string Doi = "https://doi.org/10.5072/FK2/ABC";

    private static readonly MetadataDocument Metadata = MetadataDocumentCodec.Parse(
        """
        {"title":["Trees & \"shrubs\""],
         "author":[{"authorName":["Doe, Jane"]},{"authorAffiliation":["X"]},{"authorName":["N/A"]},{"authorName":["Röe <J>"]}],
         "productionDate":["1999-05"],"dateOfCollection":[{"dateOfCollectionStart":["[1987?]"]}],"series":[{"seriesDate":["2001"]}]}
        """
    );

    private static readonly Citation Released = Citation.Of(
        Metadata,
        VersionState.Released,
        new VersionNumber(2, 1),
        "2024",
        Doi,
        "Example Repository"
    );

    [Fact]
    public void Reads_as_people_cite() =>
        Assert.Equal(
            """Doe, Jane; Röe <J>, 2024, "Trees & "shrubs"", https://doi.org/10.5072/FK2/ABC, Example Repository, V2""",
            Released.ToString()
        );

    [Fact]
    public void Links_its_identifier_in_markup_and_encodes_the_rest()
    {
        var html = Released.ToHtml();
        Assert.StartsWith("Doe, Jane; Röe ", html, StringComparison.Ordinal);
        Assert.EndsWith(
            "&lt;J&gt;, 2024, \"Trees &amp; &quot;shrubs&quot;\", <a href=\"https://doi.org/10.5072/FK2/ABC\" target=\"_blank\">https://doi.org/10.5072/FK2/ABC</a>, Example Repository, V2",
            html,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Leaves_an_apostrophe_in_markup_as_it_is() =>
        Assert.Contains(
            "Röhm's Repository",
            Citation.Of(MetadataDocument.Empty, VersionState.Draft, null, "2024", null, "Röhm's Repository").ToHtml(),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(VersionState.Draft, false, "DRAFT VERSION")]
    [InlineData(VersionState.Released, true, "V3")]
    [InlineData(VersionState.Deaccessioned, true, "V3, DEACCESSIONED VERSION")]
    [InlineData(VersionState.Released, false, null)]
    public void Names_the_version(VersionState state, bool numbered, string? text) =>
        Assert.Equal(text, Citation.VersionText(state, numbered ? new VersionNumber(3, 2) : null));

    [Fact]
    public void Leaves_out_what_is_missing() =>
        Assert.Equal(
            "2024, Example Repository, DRAFT VERSION",
            Citation.Of(MetadataDocument.Empty, VersionState.Draft, null, "2024", null, "Example Repository").ToString()
        );

    [Fact]
    public void Cites_a_file_within_its_dataset_or_in_its_own_right()
    {
        var file = Released with { Title = "Trees", FileName = "a.tab", Unf = "UNF:6:xyz==", Authors = ["Doe"] };
        Assert.Equal(
            $"Doe, 2024, \"Trees\", {Doi}, Example Repository, V2; a.tab [fileName], UNF:6:xyz== [fileUNF]",
            file.ToString()
        );
        Assert.Equal(
            $"Doe, 2024, \"a.tab\", Trees, {Doi}, Example Repository, V2, UNF:6:xyz== [fileUNF]",
            (file with { FileFirst = true }).ToString()
        );
        Assert.Contains("\"a.tab\", <em>Trees</em>", (file with { FileFirst = true }).ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Withholds_authors_from_reviewers() =>
        Assert.StartsWith(
            "Author name(s) withheld, 2024, ",
            (Released with { Anonymized = true }).ToString(),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("productionDate", "1999")]
    [InlineData("seriesDate", "2001")]
    [InlineData("dateOfCollectionStart", "2020")]
    [InlineData("distributionDate", "2020")]
    [InlineData(null, "2020")]
    public void Takes_the_year_from_the_chosen_field_or_from_publication(string? field, string year) =>
        Assert.Equal(
            year,
            CitationYear.Of(
                Metadata,
                field,
                new DateTimeOffset(2020, 12, 31, 23, 0, 0, TimeSpan.Zero),
                new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero)
            )
        );

    [Fact]
    public void A_draft_that_was_never_published_is_cited_with_the_year_of_its_last_change() =>
        Assert.Equal("2024", CitationYear.Of(Metadata, null, null, new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero)));
}
