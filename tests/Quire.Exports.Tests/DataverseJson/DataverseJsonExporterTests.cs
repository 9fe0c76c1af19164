using System.Text.Json;
using Quire.Exports.Tests.Fixtures;

namespace Quire.Exports.Tests.DataverseJson;

public sealed class DataverseJsonExporterTests
{
    [Fact]
    public async Task Leaves_out_e_mail_addresses_where_the_installation_wants_so()
    {
        var json = await Rendered.TextAsync("dataverse_json", Versions.Rich() with { ExcludeEmails = true });
        Assert.DoesNotContain("datasetContactEmail", json, StringComparison.Ordinal);
        Assert.DoesNotContain("ingrid@shore.example.org", json, StringComparison.Ordinal);
        Assert.Contains("datasetContactAffiliation", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contact_with_nothing_but_an_address_disappears_with_it()
    {
        var json = await Rendered.TextAsync("dataverse_json", Versions.Minimal() with { ExcludeEmails = true });
        Assert.DoesNotContain("datasetContact", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_either_the_licence_or_the_terms()
    {
        var licensed = Version(await Rendered.JsonAsync("dataverse_json", Versions.Rich()));
        Assert.Equal("CC BY 4.0", licensed.GetProperty("license").GetProperty("name").GetString());
        Assert.False(licensed.TryGetProperty("termsOfUse", out _));

        var custom = Version(await Rendered.JsonAsync("dataverse_json", Versions.Restricted()));
        Assert.False(custom.TryGetProperty("license", out _));
        Assert.Equal("<p>For <b>teaching</b> only.</p>", custom.GetProperty("termsOfUse").GetString());
        Assert.False(custom.GetProperty("fileAccessRequest").GetBoolean());
    }

    [Fact]
    public async Task A_draft_has_no_number_and_no_release()
    {
        var draft = Version(await Rendered.JsonAsync("dataverse_json", Versions.Draft()));
        Assert.Equal("DRAFT", draft.GetProperty("versionState").GetString());
        Assert.All(
            (string[])["versionNumber", "versionMinorNumber", "releaseTime", "publicationDate", "citationDate"],
            member => Assert.False(draft.TryGetProperty(member, out _))
        );
    }

    [Fact]
    public async Task Keeps_every_text_as_deposited_but_for_broken_characters()
    {
        var metadata = new MetadataBuilder().Set("title", "  <b>a</b>\u0001\r\n\uD83D\uDE00 \uD83D").Build();
        var fields = Version(await Rendered.JsonAsync("dataverse_json", Versions.With(metadata)))
            .GetProperty("metadataBlocks")
            .GetProperty("citation")
            .GetProperty("fields");
        Assert.Equal("  <b>a</b>\u0001\r\n\uD83D\uDE00 \uFFFD", fields[0].GetProperty("value").GetString());
    }

    [Fact]
    public async Task Gives_a_single_compound_as_an_object_and_multiple_values_as_arrays()
    {
        var fields = Version(await Rendered.JsonAsync("dataverse_json", Versions.Rich()))
            .GetProperty("metadataBlocks")
            .GetProperty("fieldwork")
            .GetProperty("fields");
        var station = fields
            .EnumerateArray()
            .Single(f => f.GetProperty("typeName").GetString() == "station")
            .GetProperty("value");
        Assert.Equal(JsonValueKind.Object, station.ValueKind);
        Assert.Equal(
            ["salt", "wind"],
            station.GetProperty("stationTags").GetProperty("value").EnumerateArray().Select(v => v.GetString())
        );
    }

    [Fact]
    public async Task Without_files_there_is_an_empty_list() =>
        Assert.Equal(
            0,
            Version(await Rendered.JsonAsync("dataverse_json", Versions.Minimal())).GetProperty("files").GetArrayLength()
        );

    private static JsonElement Version(JsonElement dataset) => dataset.GetProperty("datasetVersion");
}
