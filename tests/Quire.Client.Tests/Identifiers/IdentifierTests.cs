using CsCheck;

namespace Quire.Client.Tests.Identifiers;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("24", 24L, null)]
    [InlineData("doi:10.5072/FK2/ABC", null, "doi:10.5072/FK2/ABC")]
    [InlineData("DOI:10.5072/FK2/ABC", null, "doi:10.5072/FK2/ABC")]
    [InlineData("https://doi.org/10.5072/FK2/ABC", null, "doi:10.5072/FK2/ABC")]
    [InlineData("https://hdl.handle.net/1902.1/111", null, "hdl:1902.1/111")]
    [InlineData("perma:ABC123", null, "perma:ABC123")]
    public void Reads_what_identifies_a_dataset(string text, long? id, string? persistentId)
    {
        DatasetId dataset = text;
        Assert.Equal((id, persistentId), (dataset.DatabaseId, dataset.PersistentId?.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("10.5072/FK2/ABC")]
    [InlineData("finches")]
    [InlineData("doi:")]
    [InlineData("doi:10.5072")]
    [InlineData("doi:10.5072/a b")]
    public void Refuses_to_guess_what_identifies_a_dataset(string text) =>
        Assert.Throws<FormatException>(() => DatasetId.Parse(text));

    [Theory]
    [InlineData(":root", null)]
    [InlineData("birds_of-1", null)]
    [InlineData("12", 12L)]
    public void Reads_what_identifies_a_collection(string text, long? id)
    {
        var collection = CollectionId.Parse(text);
        Assert.Equal((text, id), (collection.ToString(), collection.DatabaseId));
    }

    [Theory]
    [InlineData("")]
    [InlineData(":latest")]
    [InlineData("a/b")]
    [InlineData("birds?key=1")]
    public void Refuses_what_is_no_alias(string text) => Assert.Throws<FormatException>(() => CollectionId.Parse(text));

    [Theory]
    [InlineData("2.1", "2.1")]
    [InlineData("2", "2.0")]
    [InlineData("draft", ":draft")]
    [InlineData(":latest-published", ":latest-published")]
    public void Reads_what_selects_a_version(string text, string wire) =>
        Assert.Equal(wire, VersionSelector.Parse(text).ToString());

    [Theory]
    [InlineData("1.2.3")]
    [InlineData("newest")]
    [InlineData("-1")]
    public void Refuses_what_selects_no_version(string text) => Assert.Throws<FormatException>(() => VersionSelector.Parse(text));

    [Fact]
    public void Version_numbers_order_by_number_and_read_back() =>
        Gen.Select(Gen.Int[0, 200], Gen.Int[0, 200], Gen.Int[0, 200], Gen.Int[0, 200])
            .Sample(
                (a, b, c, d) =>
                {
                    var (left, right) = (new VersionNumber(a, b), new VersionNumber(c, d));
                    return VersionNumber.TryParse(left.ToString(), out var read)
                        && read == left
                        && left < right == ((a * 1000) + b < (c * 1000) + d);
                }
            );
}
