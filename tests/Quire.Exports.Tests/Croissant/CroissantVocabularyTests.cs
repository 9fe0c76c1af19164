using System.Text.Json;
using System.Text.Json.Nodes;
using Quire.Exports.Tests.Fixtures;

namespace Quire.Exports.Tests.Croissant;

public sealed class CroissantVocabularyTests
{
    public static readonly TheoryData<string, string> Cases = new(
        from version in Versions.Names
        from format in (string[])["croissant", "croissantSlim"]
        select (version, format)
    );

    [Theory, MemberData(nameof(Cases))]
    public async Task Says_what_the_vocabularies_let_it_say(string version, string format) =>
        Assert.Empty(CroissantVocabulary.Faults(await Rendered.JsonAsync(format, Versions.Named(version))));

    [Fact]
    public async Task Says_it_whatever_the_fields_hold() =>
        await AnyMetadata.SampleAsync(async metadata =>
            Assert.Empty(
                CroissantVocabulary.Faults(
                    await Rendered.JsonAsync("croissant", Versions.With(metadata, Files.Nasty, Files.Table))
                )
            )
        );

    [Theory]
    [InlineData("annotation")]
    [InlineData("column")]
    [InlineData("extract")]
    [InlineData("md5")]
    [InlineData("recordSet")]
    public async Task The_vocabularies_notice_a_term_the_context_forgets(string term)
    {
        var json = JsonNode.Parse(await Rendered.TextAsync("croissant", Versions.Rich()))!;
        json["@context"]!.AsObject().Remove(term);

        Assert.NotEmpty(CroissantVocabulary.Faults(JsonSerializer.SerializeToElement(json)));
    }

    [Theory]
    [InlineData("givenName", "x")]
    [InlineData("nickname", "x")]
    [InlineData("column", "x")]
    public async Task The_vocabularies_notice_what_is_wrong(string member, string value)
    {
        var json = JsonNode.Parse(await Rendered.TextAsync("croissantSlim", Versions.Rich()))!;
        json[member] = value;

        Assert.Single(CroissantVocabulary.Faults(JsonSerializer.SerializeToElement(json)));
    }
}
