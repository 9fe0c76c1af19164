using Quire.Domain.Metadata;
using Quire.Domain.Metadata.Texts;

namespace Quire.Domain.Tests.Metadata.Texts;

public sealed class BlockTextsTests
{
    private static readonly MetadataBlock Plain = new()
    {
        Name = "made",
        DisplayName = "Made up",
        Fields =
        [
            new()
            {
                Name = "kind",
                Title = "Kind",
                Description = "What it is",
                Kind = FieldKind.Text,
                Block = "made",
                Controlled = true,
                Vocabulary = [new("Café & Bar", "", 0, []), new("Law", "", 1, [])],
            },
        ],
    };

    [Fact]
    public void Values_are_shown_as_they_are_called_and_stay_what_they_are()
    {
        var texts = new BlockTexts(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["datasetfieldtype.kind.title"] = "Art",
                ["controlledvocabulary.kind.cafe_&_bar"] = "Kaffeehaus <und> Schänke",
                ["controlledvocabulary.kind.law"] = " ",
                ["header.search"] = "Suche",
            }
        );
        var field = texts.Of(Plain).Fields[0];

        Assert.Equal(("Art", "What it is"), (field.Title, field.Description));
        Assert.Equal(["Café & Bar", "Law"], field.Vocabulary.Select(v => v.Value));
        Assert.Equal("Kaffeehaus <und> Schänke", DisplayText.Plain(field, "Café & Bar"));
        Assert.Equal("Kaffeehaus &lt;und&gt; Sch&#228;nke", DisplayText.Html(field, "Café & Bar"));
        Assert.Equal("Law", DisplayText.Plain(field, "Law"));
        Assert.Equal("Café & Bar", DisplayText.Plain(Plain.Fields[0], "Café & Bar"));
        Assert.Equal("Made up", texts.Of(Plain).DisplayName);
        Assert.Equal(2, texts.Texts.Count);
    }

    [Fact]
    public void Characters_no_database_holds_are_left_out()
    {
        var texts = new BlockTexts([new("metadatablock.displayName", "a\0b")]);

        Assert.Equal("a b", texts.Of(Plain).DisplayName);
    }
}
