using System.Text.Json;
using Quire.Exports.Tests.Fixtures;

namespace Quire.Exports.Tests.SchemaOrg;

public sealed class SchemaOrgExporterTests
{
    /// <summary>What schema.org defines for each type, as far as it is used here.</summary>
    private static readonly Dictionary<string, string[]> Vocabulary = new(StringComparer.Ordinal)
    {
        ["Dataset"] =
        [
            "@context",
            "identifier",
            "name",
            "creator",
            "author",
            "datePublished",
            "dateModified",
            "version",
            "description",
            "keywords",
            "citation",
            "temporalCoverage",
            "license",
            "includedInDataCatalog",
            "publisher",
            "provider",
            "funder",
            "spatialCoverage",
            "distribution",
        ],
        ["Person"] = ["givenName", "familyName", "affiliation", "sameAs", "identifier", "name"],
        ["Organization"] = ["parentOrganization", "sameAs", "identifier", "name"],
        ["CreativeWork"] = ["name", "identifier", "url"],
        ["DataCatalog"] = ["name", "url"],
        ["DataDownload"] =
        [
            "name",
            "encodingFormat",
            "contentSize",
            "description",
            "conditionsOfAccess",
            "identifier",
            "contentUrl",
        ],
    };

    public static readonly TheoryData<string> Names = new(Versions.Names);

    [Theory, MemberData(nameof(Names))]
    public async Task Uses_only_what_the_vocabulary_defines(string version) =>
        AssertTyped(await Rendered.JsonAsync("schema.org", Versions.Named(version)));

    [Theory, MemberData(nameof(Names))]
    public async Task Can_stand_in_a_page_as_it_is(string version)
    {
        var text = await Rendered.TextAsync("schema.org", Versions.Named(version));
        Assert.DoesNotContain("<", text, StringComparison.Ordinal);
        Assert.DoesNotContain("&", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cuts_a_description_search_engines_would_refuse()
    {
        var metadata = new MetadataBuilder()
            .Add("dsDescription", ("dsDescriptionValue", string.Concat(Enumerable.Repeat("word ", 2000))))
            .Build();
        var description = (await Rendered.JsonAsync("schema.org", Versions.With(metadata)))
            .GetProperty("description")
            .GetString();
        Assert.InRange(description!.Length, 4900, 5000);
        Assert.EndsWith("word...", description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hides_download_addresses_when_told_to()
    {
        var json = await Rendered.TextAsync("schema.org", Versions.Rich() with { HideDownloadUrls = true });
        Assert.DoesNotContain("contentUrl", json, StringComparison.Ordinal);
        Assert.Contains("counts.tab", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Marks_restricted_files()
    {
        var files = (await Rendered.JsonAsync("schema.org", Versions.Restricted())).GetProperty("distribution");
        Assert.False(files[0].TryGetProperty("conditionsOfAccess", out _));
        Assert.Equal("Restricted", files[1].GetProperty("conditionsOfAccess").GetString());
    }

    [Fact]
    public async Task Custom_terms_have_a_page_that_stands_for_the_licence()
    {
        var released = await Rendered.JsonAsync("schema.org", Versions.Restricted());
        Assert.Equal(
            "https://data.shore.example.org/api/datasets/:persistentId/versions/1.0/customlicense?persistentId=doi:10.5072/FK2/SHORE1",
            released.GetProperty("license").GetString()
        );
        var draft = await Rendered.JsonAsync("schema.org", Versions.Draft() with { License = null });
        Assert.Contains("/versions/:draft/customlicense", draft.GetProperty("license").GetString(), StringComparison.Ordinal);
    }

    private static void AssertTyped(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            Assert.All(element.EnumerateArray(), AssertTyped);
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        var known = Vocabulary[element.GetProperty("@type").GetString()!];
        foreach (var member in element.EnumerateObject())
        {
            Assert.Contains(member.Name, known.Concat(["@type", "@id"]));
            AssertTyped(member.Value);
        }
    }
}
