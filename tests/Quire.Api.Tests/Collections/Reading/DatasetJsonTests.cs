using System.Text.Json.Nodes;
using CsCheck;
using Quire.Api.Collections.Reading;
using Quire.Api.Tests.Metadata.Reading;
using Quire.Domain.Metadata;
using Quire.Domain.Tests.Metadata.Blocks;
using static Quire.Domain.Tests.Metadata.SmallSchema;

namespace Quire.Api.Tests.Collections.Reading;

public sealed class DatasetJsonTests
{
    private const string Invalid = "The Dataset JSON provided failed validation with the following error: ";
    private const string Title = """{"typeName":"title","multiple":false,"typeClass":"primitive","value":"T"}""";
    private const string Subject =
        """{"typeName":"subject","multiple":true,"typeClass":"controlledVocabulary","value":["Law"]}""";
    private const string Author = """
        {"typeName":"author","multiple":true,"typeClass":"compound","value":[
          {"authorName":{"typeName":"authorName","multiple":false,"typeClass":"primitive","value":"Doe"}}]}
        """;

    private static readonly FieldRequirements Standard = new(Schema.Blocks);

    private static string Body(params string[] fields) =>
        """{"datasetVersion":{"metadataBlocks":{"citation":{"fields":[""" + string.Join(',', fields) + "]}}}}";

    private static string Check(string json) => DatasetJsonValidation.Message(json, Schema, Standard);

    [Fact]
    public void The_document_is_the_one_clients_know_in_every_branch()
    {
        const string expected = """
            {"$schema":"http://json-schema.org/draft-04/schema#",
             "$defs":{"field":{"type":"object","required":["typeClass","multiple","typeName"],
              "properties":{"value":{"anyOf":[{"type":"array"},{"type":"string"},{"$ref":"#/$defs/field"}]},
               "typeClass":{"type":"string"},"multiple":{"type":"boolean"},"typeName":{"type":"string"},"displayOnCreate":{"type":"boolean"}}}},
             "type":"object",
             "properties":{"datasetVersion":{"type":"object",
              "properties":{
               "license":{"type":"object","properties":{"name":{"type":"string"},"uri":{"type":"string","format":"uri"}},"required":["name","uri"]},
               "metadataBlocks":{"type":"object",
                "properties":{"citation":{"type":"object",
                 "properties":{"fields":{"type":"array","items":{"$ref":"#/$defs/field"},"minItems":5,
                  "allOf":[
                   {"contains":{"properties":{"typeName":{"const":"title"}}}},
                   {"contains":{"properties":{"typeName":{"const":"author"}}}},
                   {"contains":{"properties":{"typeName":{"const":"datasetContact"}}}},
                   {"contains":{"properties":{"typeName":{"const":"dsDescription"}}}},
                   {"contains":{"properties":{"typeName":{"const":"subject"}}}}]}},
                 "required":["fields"]}},
                "required":["citation"]}},
              "required":["metadataBlocks"]}},
             "required":["datasetVersion"]}
            """;
        var citation = StandardSchema.Schema.Blocks.Where(b => b.Name == "citation");
        Assert.Equal(JsonNode.Parse(expected)!.ToJsonString(), DatasetJsonSchema.For(new(citation)).ToJsonString());
        Assert.Empty(
            DatasetJsonSchema.For(new([]))["properties"]!["datasetVersion"]!["properties"]!["metadataBlocks"]![
                "required"
            ]!.AsArray()
        );
    }

    [Fact]
    public void A_good_body_is_valid() =>
        Assert.Equal("The Dataset JSON provided is valid for this Dataverse Collection.", Check(Body(Title, Subject, Author)));

    [Theory]
    [InlineData("[]", "#: expected type: JSONObject, found: JSONArray")]
    [InlineData("{}", "#: required key [datasetVersion] not found")]
    [InlineData("""{"datasetVersion":{}}""", "#/datasetVersion: required key [metadataBlocks] not found")]
    [InlineData(
        """{"datasetVersion":{"license":{"name":"x"},"metadataBlocks":{}}}""",
        "#/datasetVersion/license: required key [uri] not found, #/datasetVersion/metadataBlocks: required key [citation] not found"
    )]
    [InlineData(
        """{"datasetVersion":{"metadataBlocks":{"citation":{}}}}""",
        "#/datasetVersion/metadataBlocks/citation: required key [fields] not found"
    )]
    public void Says_where_the_frame_is_wrong(string json, string problem) => Assert.Equal(Invalid + problem, Check(json));

    [Fact]
    public void Names_every_required_field_that_is_missing() =>
        Assert.Equal(
            Invalid
                + "#/datasetVersion/metadataBlocks/citation/fields: required field [author] not found, "
                + "#/datasetVersion/metadataBlocks/citation/fields: required field [subject] not found",
            Check(Body(Title))
        );

    [Theory]
    [InlineData("""{"typeName":"x"}""", "#/datasetVersion/metadataBlocks/citation/fields/3: required key [typeClass] not found")]
    [InlineData(
        """{"typeName":"kind","multiple":false,"typeClass":"controlledVocabulary","value":"Song"}""",
        "Controlled vocabulary for key:fields typeName:kind value:'Song' is not valid."
    )]
    [InlineData(
        """{"typeName":"kind","multiple":false,"typeClass":"controlledVocabulary"}""",
        "Invalid data for key:fields typeName:kind. 'value' missing."
    )]
    [InlineData(
        """{"typeName":"alternativeTitle","multiple":true,"typeClass":"primitive","value":"x"}""",
        "Invalid data for key:fields typeName:alternativeTitle. Fields with 'multiple' set to true must be a list."
    )]
    [InlineData(
        """{"typeName":"productionDate","multiple":false,"typeClass":"primitive","value":["x"]}""",
        "Invalid data for key:fields typeName:productionDate. Found value as list but 'multiple' is set to false."
    )]
    [InlineData(
        """{"typeName":"producer","multiple":true,"typeClass":"compound","value":["x"]}""",
        "Compound data type must be accompanied by a value that is either an object (multiple=false) or a list of objects (multiple=true)"
    )]
    [InlineData(
        """{"typeName":"producer","multiple":true,"typeClass":"compound","value":[{"producerName":{"typeName":"producerURL","value":"x"}}]}""",
        "Compound value producerName must match typeName of the object. Found producerURL"
    )]
    [InlineData(
        """{"typeName":"producer","multiple":true,"typeClass":"compound","value":[{"title":{"typeName":"title","value":"x"}}]}""",
        "Invalid data for key:producer typeName:title. Only producerName, producerURL allowed."
    )]
    [InlineData(
        """{"typeName":"producer","multiple":true,"typeClass":"compound","value":[{"producerURL":{"typeName":"producerURL","typeClass":"primitive","multiple":false,"value":"https://example.org"}}]}""",
        "Invalid data for key:producer. producerName is(are) required if field type is producer."
    )]
    [InlineData(
        """{"typeName":"title","multiple":true,"typeClass":"primitive","value":["x"]}""",
        "incorrect multiple   for field title"
    )]
    [InlineData(
        """{"typeName":"productionDate","multiple":false,"typeClass":"primitive","value":"soon"}""",
        "Production Date  is not a valid date. \"yyyy\" is a supported format."
    )]
    public void Says_what_is_wrong_with_a_field(string field, string problem) =>
        Assert.Equal(Invalid + problem, Check(Body(Title, Subject, Author, field)));

    [Fact]
    public void Any_text_gets_an_answer() =>
        Gen.OneOf(
                Gen.String,
                RandomJson.Near(
                    "datasetVersion",
                    "metadataBlocks",
                    "license",
                    "name",
                    "uri",
                    "citation",
                    "fields",
                    "typeName",
                    "typeClass",
                    "multiple",
                    "value",
                    "title",
                    "author",
                    "subject",
                    "compound",
                    "controlledVocabulary"
                )
            )
            .Select(Gen.Bool, (text, framed) => framed ? $$$"""{"datasetVersion":{"metadataBlocks":{{{text}}}}}""" : text)
            .Sample(text => Assert.NotEmpty(Check(text)), iter: 5000);

    [Fact]
    public void The_schema_of_a_collection_lists_its_required_fields()
    {
        var schema = DatasetJsonSchema.For(new(StandardSchema.Schema.Blocks, ["state"]));
        var blocks = schema["properties"]!["datasetVersion"]!["properties"]!["metadataBlocks"]!;
        Assert.Equal(["citation", "geospatial"], blocks["required"]!.AsArray().Select(n => (string)n!));
        Assert.Equal(["title", "author", "datasetContact", "dsDescription", "subject"], Required(blocks, "citation"));
        Assert.Equal(["geographicCoverage"], Required(blocks, "geospatial"));
        Assert.Equal(5, (int)blocks["properties"]!["citation"]!["properties"]!["fields"]!["minItems"]!);
    }

    private static IEnumerable<string> Required(JsonNode blocks, string name) =>
        blocks["properties"]![name]!["properties"]!["fields"]!["allOf"]!
            .AsArray()
            .Select(n => (string)n!["contains"]!["properties"]!["typeName"]!["const"]!);
}
