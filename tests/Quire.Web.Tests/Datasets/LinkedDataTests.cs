using System.Text;
using System.Text.Json.Nodes;
using Quire.Web.Datasets;

namespace Quire.Web.Tests.Datasets;

/// <summary>What stands in the head of a page about its dataset.</summary>
public sealed class LinkedDataTests
{
    [Fact]
    public void A_short_description_stands_there_as_it_is_and_a_long_one_without_its_files()
    {
        var small = """{"@type":"Dataset","name":"A \u003Cb\u003E","distribution":[{"name":"a"}]}""";
        Assert.Equal(small, LinkedData.ForPage(Encoding.UTF8.GetBytes(small)));

        var files = new JsonArray([
            .. Enumerable.Range(0, 2_000).Select(n => (JsonNode)new JsonObject { ["name"] = $"{n}.txt" }),
        ]);
        var large = new JsonObject
        {
            ["name"] = "Ä",
            ["distribution"] = files,
            ["keywords"] = new JsonArray("a"),
        };
        var shown = JsonNode.Parse(LinkedData.ForPage(Encoding.UTF8.GetBytes(large.ToJsonString()))!)!.AsObject();
        Assert.Equal(["name", "keywords"], shown.Select(m => m.Key));
        Assert.Equal("Ä", shown["name"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("\"text\"")]
    public void What_is_no_object_stands_nowhere(string json) => Assert.Null(LinkedData.ForPage(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void What_is_long_without_its_files_stands_nowhere() =>
        Assert.Null(LinkedData.ForPage(Encoding.UTF8.GetBytes($"{{\"name\":\"{new string('x', 20_000)}\"}}")));
}
