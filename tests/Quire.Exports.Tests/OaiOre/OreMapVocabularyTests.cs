using System.Text.Json;
using Quire.Exports.Tests.Fixtures;
using Quire.Testing;

namespace Quire.Exports.Tests.OaiOre;

public sealed class OreMapVocabularyTests
{
    public static readonly TheoryData<string> Cases = new(Versions.Names);

    [Theory, MemberData(nameof(Cases))]
    public async Task Uses_terms_its_vocabularies_have(string version) =>
        Assert.Empty(OreMapRules.Faults(await Rendered.JsonAsync("OAI_ORE", Versions.Named(version))));

    [Theory]
    [InlineData("""{"schema:nickname": "x"}""")]
    [InlineData("""{"dcterms:Agent": "x"}""")]
    [InlineData("""{"unheard": "x"}""")]
    [InlineData("""{"elsewhere:name": "x"}""")]
    [InlineData("""{"schema:about": {"@type": "schema:name", "schema:name": "x"}}""")]
    [InlineData("""{"ore:aggregates": {"@type": "ore:AggregatedResource", "schema:name": "x"}}""")]
    [InlineData("""{"ore:describes": {"@type": "ore:Proxy", "schema:name": "x"}}""")]
    public void The_vocabularies_notice_what_is_wrong(string json)
    {
        const string Context = """
            "@type": "ore:ResourceMap", "@context": {
                "schema": "http://schema.org/",
                "dcterms": "http://purl.org/dc/terms/",
                "ore": "http://www.openarchives.org/ore/terms/",
                "elsewhere": "https://elsewhere.example.org/"
            },
            """;
        Assert.Single(OreMapRules.Faults(JsonElement.Parse(json.Insert(1, Context))));
    }

    /// <summary>The fields of the blocks an installation starts with come into the map under these terms.</summary>
    [Fact]
    public void The_blocks_use_terms_their_vocabularies_have()
    {
        var terms = Directory
            .GetFiles(Path.Combine(RepositoryRoot.Path, "src", "Quire.Repository", "Metadata", "Blocks"), "*.tsv")
            .SelectMany(TermsOf)
            .ToList();

        Assert.Contains("http://purl.org/dc/terms/title", terms);
        Assert.Empty(terms.Where(term => !OreMapRules.IsProperty(term)));
    }

    private static IEnumerable<string> TermsOf(string block)
    {
        var rows = File.ReadLines(block).Select(line => line.Split('\t')).SkipWhile(row => row[0] != "#datasetField").ToList();
        var column = Array.IndexOf(rows[0], "termURI");
        return rows.Skip(1)
            .TakeWhile(row => !row[0].StartsWith('#'))
            .Where(row => row.Length > column)
            .Select(row => row[column])
            .Where(term => term.Length > 0);
    }
}
