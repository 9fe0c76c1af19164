using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Quire.Client.Tests.Stub;
using Quire.Contracts;
using Quire.Contracts.Datasets;
using Quire.Contracts.Metadata;

namespace Quire.Client.Tests.Metadata;

public sealed class MetadataTests
{
    [Fact]
    public async Task Keeps_what_it_does_not_know()
    {
        var recorded = JsonNode.Parse(await Recorded.TextAsync("v6/version.json"))!["data"]!;
        var field = recorded["metadataBlocks"]!["citation"]!["fields"]![0]!.AsObject();
        field["expandedvalue"] = new JsonObject { ["termName"] = "Finches" };
        recorded["metadataBlocks"]!["astrophysics"] = JsonNode.Parse(
            """{"displayName":"A","name":"astrophysics","hue":3,"fields":[]}"""
        );
        var version = JsonSerializer.Deserialize<DatasetVersionResponse>(recorded.ToJsonString(), WireJson.Options);
        var again = JsonSerializer.SerializeToNode(version, WireJson.Options)!;
        Assert.True(JsonNode.DeepEquals(recorded["metadataBlocks"], again["metadataBlocks"]), again.ToJsonString());
        Assert.True(JsonNode.DeepEquals(recorded["curationMark"], again["curationMark"]));
    }

    [Fact]
    public void Every_value_reads_back_as_it_was_written()
    {
        var text = Gen.String;
        var primitive = Gen.OneOf(
            text.Select(t => Field.Text("a", t)),
            text.Array[1, 4].Select(t => Field.Texts("b", t)),
            text.Select(t => Field.Term("c", t))
        );
        var compound = primitive.Array[1, 3].Select(children => children.DistinctBy(c => c.TypeName).ToArray());
        var field = Gen.OneOf(
            primitive,
            compound.Select(c => Field.Compound("d", c)),
            compound.Array[1, 3].Select(c => Field.Compounds("e", c))
        );
        field.Sample(f =>
        {
            var json = JsonSerializer.Serialize(f, WireJson.Options);
            var read = JsonSerializer.Deserialize<MetadataField>(json, WireJson.Options);
            return JsonSerializer.Serialize(read, WireJson.Options) == json;
        });
    }

    [Fact]
    public void Puts_the_citation_block_together()
    {
        var dataset = new DatasetBuilder()
            .Citation(c =>
                c.Title("Finches of the coast")
                    .Author("Ovadia, Noor", "Coast Institute", "ORCID", "0000-0002-1825-0097")
                    .Author("Lind, Åsa")
                    .Contact("noor@example.edu")
                    .Description("Beaks.", new DateOnly(2018, 2, 3))
                    .Subjects("Medicine, Health and Life Sciences")
                    .Keyword("finch", "GND", new Uri("https://d-nb.info/gnd"))
                    .TimePeriodCovered(new DateOnly(2017, 1, 1), null)
            )
            .Block("geospatial", b => b.AddTexts("geographicUnit", "coast").AddTexts("geographicUnit", "island"))
            .License("CC0 1.0", "http://creativecommons.org/publicdomain/zero/1.0")
            .Build();
        var read = dataset.DatasetVersion.MetadataBlocks.Read();
        Assert.Equal("Finches of the coast", read.Text("title"));
        Assert.Equal(["Ovadia, Noor", "Lind, Åsa"], read.Texts("author/authorName"));
        Assert.Equal("ORCID", read.Compounds("author")[0]["authorIdentifierScheme"]);
        Assert.Equal("controlledVocabulary", read.Field("author")!.Value.Compounds![0]["authorIdentifierScheme"].TypeClass);
        Assert.Equal("2018-02-03", read.Text("dsDescription/dsDescriptionDate"));
        Assert.Equal(["coast", "island"], read.Texts("geographicUnit"));
        Assert.Null(read.Text("timePeriodCovered/timePeriodCoveredEnd"));
    }

    [Theory]
    [InlineData("4", """{"typeName":"a","multiple":false,"typeClass":"primitive","value":4}""")]
    [InlineData("True", """{"typeName":"a","multiple":false,"typeClass":"primitive","value":true}""")]
    public void Takes_numbers_and_truth_for_text(string text, string json) =>
        Assert.Equal(text, JsonSerializer.Deserialize<MetadataField>(json, WireJson.Options)!.Value.Text);
}
