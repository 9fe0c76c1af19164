using CsCheck;
using Quire.Domain.Errors;
using Quire.Domain.Metadata;
using Quire.Domain.Metadata.Blocks;

namespace Quire.Domain.Tests.Metadata.Blocks;

public sealed class BlockDefinitionReaderTests
{
    private const string Field =
        "#datasetField\tname\n\tplace\tPlace\tWhere.\tTown\ttext\t3\t(#VALUE)\tTRUE\tFALSE\ttrue\tFALSE\tTRUE\tFALSE\tregion\tmine\thttps://example.org/place\n";

    private static string Refusal(string text) =>
        Assert
            .IsType<RepositoryError.BadRequest>(Assert.Throws<RepositoryException>(() => BlockDefinitionReader.Read(text)).Error)
            .Message;

    [Fact]
    public void Reads_a_field_by_the_position_of_its_columns()
    {
        var row = Assert.IsType<DefinitionRow.Field>(Assert.Single(BlockDefinitionReader.Read(Field).Rows));
        Assert.Equal(2, row.Line);
        Assert.Equal(
            new FieldType
            {
                Name = "place",
                Title = "Place",
                Description = "Where.",
                Watermark = "Town",
                Kind = FieldKind.Text,
                DisplayOrder = 3,
                DisplayFormat = "(#VALUE)",
                AdvancedSearch = true,
                Multiple = true,
                DisplayOnCreate = true,
                Parent = "region",
                Block = "mine",
                TermUri = "https://example.org/place",
                Children = row.Type.Children,
                Vocabulary = row.Type.Vocabulary,
            },
            row.Type
        );
    }

    [Fact]
    public void Reads_a_header_that_is_broken_and_cells_that_a_spreadsheet_padded_and_quoted()
    {
        var rows = BlockDefinitionReader
            .Read(
                "\uFEFF#metadataBlock\tname    dataverseAlias    displayName\t\t\r\n\tmine\t\t My Block \t\t\r\n\t\t\r\n\r\n"
                    + "#controlledVocabulary\r\n\tkind\t\"A \"\"B\"\"\"\tk1\t2\tab\t\tb a\t\r\n"
            )
            .Rows;
        Assert.Equal(new DefinitionRow.Block("mine", null, "My Block", null) { Line = 2 }, rows[0]);
        var term = Assert.IsType<DefinitionRow.Term>(rows[1]);
        Assert.Equal(
            ("kind", "A \"B\"", "k1", 2),
            (term.FieldName, term.Value.Value, term.Value.Identifier, term.Value.DisplayOrder)
        );
        Assert.Equal(["ab", "b a"], term.Value.Alternates);
    }

    [Theory]
    [InlineData("\tx\ty\tz\n", "Error parsing metadata block in unknown part, line #1: No #header defined in file.")]
    [InlineData(
        "#metadataBlock\n\tmine\n",
        "Error parsing metadata block in METADATABLOCK part, line #2: missing 'displayName' column (#4)"
    )]
    [InlineData(
        "#metadataBlock\n\n#rest\n",
        "Error parsing metadata block in METADATABLOCK part, line #3: Encountered unknown #header type '#rest'."
    )]
    [InlineData(
        "#datasetField\n\tplace\tPlace\t\t\ttext\t1\n",
        "Error parsing metadata block in DATASETFIELD part, line #2: missing 'displayFormat' column (#8)"
    )]
    [InlineData(
        "#datasetField\n\tplace\tPlace\t\t\ttext\tone\t\t\t\t\t\t\t\t\tmine\n",
        "Error parsing metadata block in DATASETFIELD part, line #2: 'one' is no whole number in 'displayOrder' column (#7)"
    )]
    [InlineData(
        "#datasetField\n\tplace\tPlace\t\t\tsong\t1\t\t\t\t\t\t\t\t\tmine\n",
        "Error parsing metadata block in DATASETFIELD part, line #2: 'song' is no field type in 'fieldType' column (#6)"
    )]
    [InlineData(
        "#datasetField\n\tplace\tPlace\t\t\t3\t1\t\t\t\t\t\t\t\t\tmine\n",
        "Error parsing metadata block in DATASETFIELD part, line #2: '3' is no field type in 'fieldType' column (#6)"
    )]
    [InlineData(
        "#controlledVocabulary\n\tkind\tMap\tm\n",
        "Error parsing metadata block in CONTROLLEDVOCABULARY part, line #2: missing 'displayOrder' column (#5)"
    )]
    public void Says_where_a_definition_is_wrong(string text, string message) => Assert.Equal(message, Refusal(text));

    [Fact]
    public void Any_text_is_read_or_refused()
    {
        string[] pieces =
        [
            "\t",
            "\n",
            "#metadataBlock",
            "#datasetField",
            "#controlledVocabulary",
            "citation",
            "text",
            "none",
            "1",
            "TRUE",
            "\"",
            "#",
        ];
        Gen.OneOf(Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]), Gen.Const("\t"), Gen.String)
            .Array[0, 60]
            .Select(string.Concat)
            .Sample(
                text =>
                {
                    try
                    {
                        _ = BlockMerge.Apply(SmallSchema.Schema, BlockDefinitionReader.Read(text));
                    }
                    catch (RepositoryException e)
                    {
                        Assert.IsType<RepositoryError.BadRequest>(e.Error);
                    }
                },
                iter: 20000
            );
    }
}
