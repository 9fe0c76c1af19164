using CsCheck;
using Quire.Domain.Identifiers;

namespace Quire.Domain.Tests.Identifiers;

public sealed class PersistentIdTests
{
    [Theory]
    [InlineData("doi:10.5072/fk2/abc", "DOI:10.5072/FK2/ABC")]
    [InlineData("hdl:1902.1/e\u0301tude", "hdl:1902.1/ÉTUDE")]
    public void Spellings_of_one_identifier_have_one_key(string one, string other)
    {
        Assert.True(PersistentId.TryParse(one, out var pid));
        Assert.Equal(pid.Key, PersistentId.KeyOf(other));
    }

    private static readonly Gen<string> Plain = Gen.String[Gen.Char.AlphaNumeric, 1, 12];

    [Fact]
    public void What_was_written_is_read_again_from_each_form() =>
        Gen.Select(Pick.Of("doi", "hdl", "perma"), Plain, Plain, Plain)
            .Sample(
                (protocol, authority, shoulder, name) =>
                {
                    var id = new PersistentId(protocol, $"10.{authority}", $"{shoulder}/{name}");
                    Assert.Equal(id, Read(id.ToString()));
                    Assert.Equal(id, Read($"  {id} "));
                    Assert.Equal(id, Read(protocol.ToUpperInvariant() + id.ToString()[protocol.Length..]));
                    if (protocol != "perma")
                    {
                        Assert.Equal(id, Read(id.Url("https://repository.example.org")));
                    }
                }
            );

    [Fact]
    public void Any_text_is_an_identifier_of_three_parts_or_none() =>
        Gen.OneOf(
                Gen.String,
                Gen.Select(Pick.Of("doi:", "hdl:", "perma:", "https://doi.org/", "", ":"), Gen.String)
                    .Select(p => p.Item1 + p.Item2)
            )
            .Sample(text =>
            {
                if (PersistentId.TryParse(text, out var id))
                {
                    Assert.Contains(id.Protocol, new[] { "doi", "hdl", "perma" });
                    Assert.All([id.Authority, id.Identifier], part => Assert.NotEmpty(part));
                    Assert.Equal(id, Read(id.ToString()));
                }
            });

    [Theory]
    [InlineData("https://www.doi.org/10.5072/FK2/ABC")]
    [InlineData("http://dx.doi.org/10.5072/FK2/ABC")]
    [InlineData("HTTPS://DOI.ORG/10.5072/FK2/ABC")]
    [InlineData("doi.org/10.5072/FK2/ABC")]
    [InlineData("www.dx.doi.org/10.5072/FK2/ABC")]
    [InlineData("https://doi.org/doi:10.5072/FK2/ABC")]
    [InlineData("\"https://doi.org/10.5072/FK2/ABC\"")]
    [InlineData(" 'doi:10.5072/FK2/ABC' ")]
    [InlineData("<https://doi.org/10.5072/FK2/ABC>")]
    [InlineData("“doi.org/10.5072/FK2/ABC”")]
    public void A_pasted_link_is_read(string text) => Assert.Equal(new("doi", "10.5072", "FK2/ABC"), Read(text));

    [Theory]
    [InlineData("https://hdl.handle.net/10.5072/FK2/ABC")]
    [InlineData("www.hdl.handle.net/10.5072/FK2/ABC")]
    public void A_pasted_handle_is_read(string text) => Assert.Equal(new("hdl", "10.5072", "FK2/ABC"), Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("doi:")]
    [InlineData("doi:10.5072")]
    [InlineData("doi:10.5072/")]
    [InlineData("doi:/ABC")]
    [InlineData(":10.5072/ABC")]
    [InlineData("urn:10.5072/ABC")]
    [InlineData("10.5072/ABC")]
    [InlineData("https://example.org/10.5072/ABC")]
    public void What_lacks_a_part_is_none(string text) => Assert.False(PersistentId.TryParse(text, out _));

    private static PersistentId? Read(string text) => PersistentId.TryParse(text, out var id) ? id : null;
}
