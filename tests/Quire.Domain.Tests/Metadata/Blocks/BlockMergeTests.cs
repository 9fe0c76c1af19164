using Quire.Domain.Errors;
using Quire.Domain.Metadata;
using Quire.Domain.Metadata.Blocks;

namespace Quire.Domain.Tests.Metadata.Blocks;

public sealed class BlockMergeTests
{
    private static string Row(string name, string block = "mine", string parent = "", string kind = "text", int order = 0) =>
        $"\t{name}\t{name}\t\t\t{kind}\t{order}\t\tFALSE\tFALSE\tFALSE\tFALSE\tFALSE\tFALSE\t{parent}\t{block}\n";

    private static BlockMergeResult Merge(MetadataSchema schema, string text) =>
        BlockMerge.Apply(schema, BlockDefinitionReader.Read(text));

    private static MetadataSchema Start(string text) => new(Merge(new([]), text).Blocks);

    private static readonly MetadataSchema Mine = Start(
        "#metadataBlock\n\tmine\troot\tMine\thttps://example.org/\n#datasetField\n"
            + Row("b", order: 2)
            + Row("a", order: 1)
            + Row("child", parent: "b", kind: "date")
            + "#controlledVocabulary\n\ta\tOne\t1\t0\tuno\teins\n\ta\tTwo\t\t1\n"
    );

    [Fact]
    public void Builds_a_tree_in_display_order()
    {
        var block = Assert.Single(Mine.Blocks);
        Assert.Equal(["a", "b"], block.Fields.Select(f => f.Name));
        Assert.Equal("child", Assert.Single(block.Fields[1].Children).Name);
        Assert.True(block.Fields[1].IsCompound);
        Assert.Equal(["One", "Two"], block.Fields[0].Vocabulary.Select(v => v.Value));
    }

    [Fact]
    public void Loading_again_changes_what_is_named_and_deletes_nothing()
    {
        var ids = new MetadataSchema(
            Mine.Blocks.Select(b => b with { Id = 7, Fields = [.. b.Fields.Select((f, i) => f with { Id = i + 1 })] })
        );
        var result = Merge(
            ids,
            "#metadataBlock\n\tmine\t\tOurs\n#datasetField\n"
                + Row("a", order: 5, kind: "textbox")
                + "#controlledVocabulary\n\ta\tUno\t1\t3\tun\n\ta\tTwo\t2\t1\n\ta\tThree\t\t2\n"
        );
        var block = Assert.Single(result.Changed);
        Assert.Equal((7, "Ours", "root", "https://example.org/"), (block.Id, block.DisplayName, block.OwnerAlias, block.Uri));
        Assert.Equal([("b", 2L), ("a", 1L)], block.Fields.Select(f => (f.Name, f.Id)));
        var a = block.Fields[1];
        Assert.Equal(FieldKind.Textbox, a.Kind);
        Assert.Equal([("Two", "2"), ("Three", ""), ("Uno", "1")], a.Vocabulary.Select(v => (v.Value, v.Identifier)));
        Assert.Equal(["un"], a.Vocabulary[2].Alternates);
        Assert.Equal(
            [
                ("mine", "MetadataBlock"),
                ("a", "DatasetField"),
                ("Uno", "Controlled Vocabulary"),
                ("Two", "Controlled Vocabulary"),
                ("Three", "Controlled Vocabulary"),
            ],
            result.Added.Select(x => (x.Name, x.Type))
        );
    }

    [Fact]
    public void A_field_stays_in_its_block()
    {
        var refused = Assert.Throws<RepositoryException>(() =>
            Merge(Mine, "#metadataBlock\n\tother\t\tOther\n#datasetField\n" + Row("a", "other"))
        );
        Assert.EndsWith("line #4: the field 'a' belongs to the metadata block 'mine'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_vocabulary_can_be_extended_without_its_field()
    {
        var result = Merge(SmallSchema.Schema, "#controlledVocabulary\n\tauthorIdentifierScheme\tROR\t\t9\n");
        Assert.Equal("citation", Assert.Single(result.Changed).Name);
        Assert.True(new MetadataSchema(result.Blocks).TryGetField("authorIdentifierScheme", out var scheme));
        Assert.Equal(["ORCID", "ISNI", "ROR"], scheme.Vocabulary.Select(v => v.Value));
        Assert.Equal(SmallSchema.Schema.Blocks[1], result.Blocks[1]);
    }

    [Theory]
    [InlineData("nowhere", "", "there is no metadata block 'nowhere'")]
    [InlineData("mine", "nowhere", "there is no parent field 'nowhere'")]
    [InlineData("mine", "child", "'child' cannot be the parent: subfields have no subfields")]
    [InlineData("mine", "x", "'x' cannot be the parent: subfields have no subfields")]
    public void Refuses_what_hangs_in_the_air(string block, string parent, string message) =>
        Assert.Equal(
            $"Error parsing metadata block in DATASETFIELD part, line #2: {message}",
            Assert
                .IsType<RepositoryError.BadRequest>(
                    Assert.Throws<RepositoryException>(() => Merge(Mine, "#datasetField\n" + Row("x", block, parent))).Error
                )
                .Message
        );

    [Fact]
    public void Refuses_a_value_of_an_unknown_field() =>
        Assert.Equal(
            "Error parsing metadata block in CONTROLLEDVOCABULARY part, line #2: there is no field 'nowhere'",
            Assert.Throws<RepositoryException>(() => Merge(Mine, "#controlledVocabulary\n\tnowhere\tMap\t\t1\n")).Message
        );

    [Fact]
    public void What_a_definition_says_anew_of_a_block_takes_the_place_of_what_it_said()
    {
        var block = Assert.Single(Merge(Mine, "#metadataBlock\n\tmine\tlab\tOurs\thttps://example.com/\n").Changed);

        Assert.Equal(("Ours", "lab", "https://example.com/"), (block.DisplayName, block.OwnerAlias, block.Uri));
        Assert.Equal(["a", "b"], block.Fields.Select(f => f.Name));
    }

    [Fact]
    public void A_field_keeps_its_term_until_it_is_given_another()
    {
        var described = Start(
            "#metadataBlock\n\tmine\t\tMine\n#datasetField\n" + Row("a").TrimEnd('\n') + "\thttps://example.org/a\n"
        );

        Assert.Equal("https://example.org/a", TermOf(described, Row("a")));
        Assert.Equal("https://example.org/b", TermOf(described, Row("a").TrimEnd('\n') + "\thttps://example.org/b\n"));

        static string? TermOf(MetadataSchema schema, string row) =>
            Assert.Single(Merge(schema, "#datasetField\n" + row).Changed).Fields[0].TermUri;
    }

    [Fact]
    public void A_field_with_subfields_becomes_no_subfield() =>
        Assert.EndsWith(
            "'a' cannot be the parent: subfields have no subfields",
            Assert.Throws<RepositoryException>(() => Merge(Mine, "#datasetField\n" + Row("b", parent: "a"))).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_spelling_or_an_identifier_a_value_no_longer_has_is_free_for_another()
    {
        var result = Merge(
            Mine,
            "#controlledVocabulary\n\ta\tUno\t1\t0\n\ta\tOne\t\t5\n\ta\teins\t\t6\n\ta\tTwo\t2\t1\n\ta\tTwo\t3\t1\n\ta\tSecond\t2\t7\n"
        );

        Assert.Equal(
            [("Uno", "1"), ("Two", "3"), ("One", ""), ("eins", ""), ("Second", "2")],
            result.Blocks[0].Fields[0].Vocabulary.Select(v => (v.Value, v.Identifier))
        );
    }

    [Fact]
    public void An_alternate_spelling_meets_its_value() =>
        Assert.Equal(
            ["uno", "Two"],
            Merge(Mine, "#controlledVocabulary\n\ta\tuno\t\t0\n").Blocks[0].Fields[0].Vocabulary.Select(v => v.Value)
        );
}
