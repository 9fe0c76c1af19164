using System.Text.Json;
using Quire.Exports.Tests.Fixtures;

namespace Quire.Exports.Tests.OaiOre;

public sealed class OaiOreExporterTests
{
    public static readonly TheoryData<string> Names = new(Versions.Names);

    [Theory, MemberData(nameof(Names))]
    public async Task Every_label_stands_for_an_address(string version)
    {
        var map = await Rendered.JsonAsync("OAI_ORE", Versions.Named(version));
        var context = map.GetProperty("@context").EnumerateObject().ToDictionary(e => e.Name, e => e.Value.GetString()!);
        Assert.All(context.Values, uri => Assert.True(Uri.IsWellFormedUriString(uri, UriKind.Absolute), uri));
        AssertDefined(map, context);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Aggregates_what_it_says_are_its_parts(string version)
    {
        var aggregation = (await Rendered.JsonAsync("OAI_ORE", Versions.Named(version))).GetProperty("ore:describes");
        var resources = aggregation.GetProperty("ore:aggregates").EnumerateArray().Select(r => r.GetProperty("@id").GetString());
        var parts = aggregation.GetProperty("schema:hasPart").EnumerateArray().Select(p => p.GetString());
        Assert.Equal(parts, resources);
    }

    [Fact]
    public async Task A_table_appears_as_the_upload_its_checksum_is_of()
    {
        var table = (await Rendered.JsonAsync("OAI_ORE", Versions.Rich()))
            .GetProperty("ore:describes")
            .GetProperty("ore:aggregates")[0];
        Assert.Equal("counts.dta", table.GetProperty("schema:name").GetString());
        Assert.Equal(4096, table.GetProperty("dvcore:filesize").GetInt64());
        Assert.Equal("counts.tab", table.GetProperty("dvcore:currentIngestedName").GetString());
        Assert.EndsWith("&format=original", table.GetProperty("schema:sameAs").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_markup_for_whoever_rebuilds_the_dataset()
    {
        var text = await Rendered.TextAsync("OAI_ORE", Versions.Rich());
        Assert.Contains("<i>Littorina</i>", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_out_e_mail_addresses_where_the_installation_wants_so()
    {
        var text = await Rendered.TextAsync("OAI_ORE", Versions.Rich() with { ExcludeEmails = true });
        Assert.DoesNotContain("ingrid@shore.example.org", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_why_a_version_was_withdrawn()
    {
        var state = (await Rendered.JsonAsync("OAI_ORE", Versions.Deaccessioned()))
            .GetProperty("ore:describes")
            .GetProperty("schema:creativeWorkStatus");
        Assert.Equal("DEACCESSIONED", state.GetProperty("schema:name").GetString());
        Assert.Equal("Withdrawn by the harbour office.", state.GetProperty("dvcore:reason").GetString());
    }

    private static void AssertDefined(JsonElement element, Dictionary<string, string> context)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            Assert.All(element.EnumerateArray(), item => AssertDefined(item, context));
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var member in element.EnumerateObject().Where(m => m.Name != "@context"))
        {
            var prefix = member.Name.Split(':')[0];
            Assert.True(member.Name is "@id" or "@type" or "@value" || context.ContainsKey(prefix), member.Name);
            AssertDefined(member.Value, context);
        }
    }
}
