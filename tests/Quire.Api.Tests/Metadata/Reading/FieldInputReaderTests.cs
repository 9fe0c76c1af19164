using System.Text.Json;
using CsCheck;
using Quire.Api.Metadata.Reading;
using Quire.Domain.Errors;
using Quire.Domain.Metadata;
using static Quire.Domain.Tests.Metadata.SmallSchema;

namespace Quire.Api.Tests.Metadata.Reading;

public sealed class FieldInputReaderTests
{
    private static readonly FieldInputReader Reader = new(Schema);

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;

    private static string Blocks(string field) => $$$"""{"citation":{"displayName":"ignored","fields":[{{{field}}}]}}""";

    private static string Refusal(Action read) =>
        Assert.IsType<RepositoryError.BadRequest>(Assert.Throws<RepositoryException>(read).Error).Message;

    [Fact]
    public void Reads_every_sort_of_field()
    {
        var document = Reader.ReadBlocks(
            Json(
                Blocks(
                    """
                    {"typeName":"title","multiple":false,"typeClass":"primitive","value":" Trees "},
                    {"typeName":"alternativeTitle","multiple":true,"typeClass":"primitive","value":["A","","B"]},
                    {"typeName":"subject","multiple":true,"typeClass":"controlledVocabulary","value":["Law","Maths","Mathematical Sciences"]},
                    {"typeName":"kind","multiple":false,"typeClass":"controlledVocabulary","value":"Map"},
                    {"typeName":"author","multiple":true,"typeClass":"compound","value":[
                      {"authorName":{"typeName":"authorName","multiple":false,"typeClass":"primitive","value":"Doe"},
                       "authorIdentifierScheme":{"typeName":"authorIdentifierScheme","multiple":false,"typeClass":"controlledVocabulary","value":"ORCID"}},
                      {"authorName":{"typeName":"authorName","multiple":false,"typeClass":"primitive","value":""}}]},
                    {"typeName":"series","multiple":false,"typeClass":"compound","value":
                      {"seriesName":{"typeName":"seriesName","multiple":false,"typeClass":"primitive","value":"S"}}}
                    """
                )
            )
        );
        Assert.Equal(
            Document(
                """
                {"title":["Trees"],"alternativeTitle":["A","B"],"subject":["Law","Mathematical Sciences"],"kind":["Map"],
                 "author":[{"authorName":["Doe"],"authorIdentifierScheme":["ORCID"]}],"series":[{"seriesName":["S"]}]}
                """
            ),
            document
        );
    }

    [Fact]
    public void Refuses_what_the_installation_does_not_know_and_names_it() =>
        Assert.Equal(
            "Can't find type 'nothere', Can't find type '', Can't find type 'maidenName', Can't find metadata block 'unknown'",
            Refusal(() =>
                Reader.ReadBlocks(
                    Json(
                        """
                        {"citation":{"fields":[{"typeName":"nothere","multiple":3,"value":{}},{"value":"nameless"},
                                               {"typeName":"title","multiple":false,"typeClass":"primitive","value":"T"},
                                               {"typeName":"author","multiple":true,"typeClass":"compound","value":[
                                                 {"maidenName":{"typeName":"maidenName","value":"Roe"}}]}]},
                         "unknown":{"fields":[]}}
                        """
                    )
                )
            )
        );

    [Theory]
    [InlineData(
        """{"typeName":"title","multiple":true,"typeClass":"primitive","value":["x"]}""",
        "incorrect multiple   for field title"
    )]
    [InlineData(
        """{"typeName":"title","typeClass":"primitive","value":"x"}""",
        "Field title should say whether it is 'multiple': true or false."
    )]
    [InlineData("""{"typeName":"title","multiple":false,"value":"x"}""", "Field title should give its 'typeClass', primitive.")]
    [InlineData(
        """{"typeName":"author","multiple":true,"typeClass":"primitive","value":[]}""",
        "incorrect  typeClass for field author, should be compound."
    )]
    [InlineData(
        """{"typeName":"title","multiple":false,"typeClass":"compound","value":"x"}""",
        "incorrect  typeClass for field: title, should be primitive"
    )]
    [InlineData(
        """{"typeName":"kind","multiple":false,"typeClass":"primitive","value":"Map"}""",
        "incorrect  typeClass for field kind, should be controlledVocabulary"
    )]
    [InlineData(
        """{"typeName":"alternativeTitle","multiple":true,"typeClass":"primitive","value":"x"}""",
        "Invalid values submitted for alternativeTitle. It should be an array of values."
    )]
    [InlineData(
        """{"typeName":"alternativeTitle","multiple":true,"typeClass":"primitive","value":[1]}""",
        "Invalid values submitted for alternativeTitle. Every value should be a string."
    )]
    [InlineData(
        """{"typeName":"author","multiple":true,"typeClass":"compound","value":{}}""",
        "Invalid values submitted for author. It should be an array of values."
    )]
    [InlineData(
        """{"typeName":"author","multiple":true,"typeClass":"compound","value":["x"]}""",
        "Invalid values submitted for author. Every value should be an object of child fields."
    )]
    [InlineData(
        """{"typeName":"title","multiple":false,"typeClass":"primitive","value":["x"]}""",
        "Invalid value submitted for title. It should be a single value."
    )]
    [InlineData(
        """{"typeName":"title","multiple":false,"typeClass":"primitive","value":5}""",
        "Invalid value submitted for title. It should be a single value."
    )]
    [InlineData("""{"typeName":"title","multiple":false,"typeClass":"primitive"}""", "Field title has no 'value'.")]
    [InlineData(
        """{"typeName":"subject","multiple":true,"typeClass":"controlledVocabulary","value":["law"]}""",
        "Value 'law' does not exist in type 'subject'"
    )]
    [InlineData(
        """{"typeName":"subject","multiple":true,"typeClass":"controlledVocabulary","value":["M"]}""",
        "Value 'M' does not exist in type 'subject'"
    )]
    [InlineData(
        """{"typeName":"kind","multiple":false,"typeClass":"controlledVocabulary","value":""}""",
        "Value '' does not exist in type 'kind'"
    )]
    [InlineData(
        """{"typeName":"series","multiple":false,"typeClass":"compound","value":{"title":{"typeName":"title","multiple":false,"typeClass":"primitive","value":"x"}}}""",
        "field title is not a child of series"
    )]
    [InlineData(
        """{"typeName":"series","multiple":false,"typeClass":"compound","value":{"seriesName":"S"}}""",
        "Invalid value submitted for series. 'seriesName' should be a field object."
    )]
    [InlineData(
        """{"typeName":"authorName","multiple":false,"typeClass":"primitive","value":"x"}""",
        "Field authorName can only be given inside author."
    )]
    [InlineData("""{"typeName":7}""", "'typeName' should be a string.")]
    [InlineData("7", "Every entry of 'fields' should be an object.")]
    [InlineData(
        """{"typeName":"title","multiple":false,"typeClass":"primitive","value":"\ud800"}""",
        "The JSON contains text that is not valid Unicode."
    )]
    public void Refuses_with_the_text_clients_know(string field, string message) =>
        Assert.Equal(message, Refusal(() => Reader.ReadBlocks(Json(Blocks(field)))));

    [Theory]
    [InlineData("[]", "Invalid JSON object: metadata blocks not found.")]
    [InlineData("""{"citation":[]}""", "Metadata block 'citation' should be an object with an array of fields.")]
    [InlineData("""{"citation":{"fields":{}}}""", "'fields' should be an array of fields.")]
    public void Refuses_a_frame_that_is_none(string blocks, string message) =>
        Assert.Equal(message, Refusal(() => Reader.ReadBlocks(Json(blocks))));

    [Fact]
    public void Refuses_a_field_given_twice_instead_of_losing_one()
    {
        const string title = """{"typeName":"title","multiple":false,"typeClass":"primitive","value":"x"}""";
        Assert.Equal("Field title is given more than once.", Refusal(() => Reader.ReadBlocks(Json(Blocks($"{title},{title}")))));
    }

    [Fact]
    public void Leniently_matches_vocabulary_in_other_case_and_spacing()
    {
        const string subject =
            """{"typeName":"subject","multiple":true,"typeClass":"controlledVocabulary","value":["LAW"," mathematical   sciences"]}""";
        Assert.Equal(
            Document("""{"subject":["Law","Mathematical Sciences"]}"""),
            new FieldInputReader(Schema, lenient: true).ReadBlocks(Json(Blocks(subject)))
        );
    }

    [Fact]
    public void Takes_out_characters_that_databases_and_xml_refuse_without_joining_words()
    {
        const string title =
            """{"typeName":"title","multiple":false,"typeClass":"primitive","value":"A\u0000\u0002\fB\uFFFE\n\tC"}""";
        Assert.Equal("A B\n\tC", Reader.ReadBlocks(Json(Blocks(title))).First("title"));
    }

    [Fact]
    public void An_edit_needs_neither_multiple_nor_typeClass()
    {
        var updates = Reader.ReadUpdates(
            Json(
                """
                {"fields":[{"typeName":"title","value":"T"},{"typeName":"kind","value":""},
                           {"typeName":"author","value":[{"authorName":{"value":"Doe"}}]}]}
                """
            )
        );
        Assert.Equal(["title", "kind", "author"], updates.Select(u => u.Field.Name));
        Assert.Equal([false, true, false], updates.Select(u => u.Value.IsEmpty));
    }

    [Fact]
    public void An_edit_of_what_is_not_known_is_refused() =>
        Assert.Equal(
            "Can't find type 'nothere', Can't find type 'maidenName'",
            Refusal(() =>
                Reader.ReadUpdates(
                    Json(
                        """
                        {"fields":[{"typeName":"title","value":"T"},{"typeName":"nothere","value":"x"},
                                   {"typeName":"author","value":[{"maidenName":{"value":"Roe"}}]}]}
                        """
                    )
                )
            )
        );

    [Fact]
    public void An_edit_may_be_a_single_field()
    {
        var update = Assert.Single(Reader.ReadUpdates(Json("""{"typeName":"subject","value":["Law"]}""")));
        Assert.Equal("subject", update.Field.Name);
        Assert.Equal("Can't find type 'x'", Refusal(() => Reader.ReadUpdates(Json("""{"typeName":"x","value":["Law"]}"""))));
    }

    [Fact]
    public void Any_json_is_read_or_refused() =>
        RandomJson
            .Near(
                "typeName",
                "value",
                "multiple",
                "typeClass",
                "fields",
                "citation",
                "title",
                "author",
                "authorName",
                "subject",
                "kind",
                "series",
                "compound",
                "primitive"
            )
            .Sample(
                text =>
                {
                    foreach (
                        var read in new Action[] { () => Reader.ReadBlocks(Json(text)), () => Reader.ReadUpdates(Json(text)) }
                    )
                    {
                        if (Record.Exception(read) is { } thrown)
                        {
                            Assert.IsType<RepositoryError.BadRequest>(Assert.IsType<RepositoryException>(thrown).Error);
                        }
                    }
                },
                iter: 5000
            );
}
