using System.Text.Json;
using Quire.Exports.Tests.Fixtures;

namespace Quire.Exports.Tests.SchemaOrg;

public sealed class SchemaOrgVocabularyTests
{
    public static readonly TheoryData<string> Cases = new(Versions.Names);

    [Theory, MemberData(nameof(Cases))]
    public async Task Says_what_schema_org_lets_it_say(string version) =>
        Assert.Empty(SchemaOrgRules.Faults(await Rendered.JsonAsync("schema.org", Versions.Named(version))));

    [Fact]
    public async Task Says_it_whatever_the_fields_hold() =>
        await AnyMetadata.SampleAsync(async metadata =>
            Assert.Empty(SchemaOrgRules.Faults(await Rendered.JsonAsync("schema.org", Versions.With(metadata, Files.Nasty))))
        );

    [Theory]
    [InlineData("""{"@type": "Datensatz", "name": "x"}""")]
    [InlineData("""{"@type": "Dataset", "nickname": "x"}""")]
    [InlineData("""{"@type": "Dataset", "fileFormat": "text/plain"}""")]
    [InlineData("""{"@type": "Dataset", "givenName": "x"}""")]
    [InlineData("""{"@type": "Dataset", "creator": {"@type": "Place", "name": "x"}}""")]
    [InlineData("""{"@type": "Dataset", "creator": {"@type": "Person", "givenName": 1}}""")]
    [InlineData("""{"@type": "Dataset", "url": "no address"}""")]
    [InlineData("""{"@type": "Dataset", "isAccessibleForFree": "yes"}""")]
    public void The_vocabulary_notices_what_is_wrong(string json) =>
        Assert.Single(SchemaOrgRules.Faults(JsonElement.Parse(json.Insert(1, """ "@context": "http://schema.org", """))));
}
