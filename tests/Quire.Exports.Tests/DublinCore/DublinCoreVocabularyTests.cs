using System.Xml.Linq;
using Quire.Exports.Tests.Fixtures;

namespace Quire.Exports.Tests.DublinCore;

public sealed class DublinCoreVocabularyTests
{
    public static readonly TheoryData<string> Cases = new(Versions.Names);

    [Theory, MemberData(nameof(Cases))]
    public async Task Dcterms_uses_properties_of_the_terms(string version)
    {
        // What skips the test must be said here: among the elements it would count as a failure.
        var terms = Vocabulary.DcTerms;
        Assert.All(
            await ElementsAsync("dcterms", version),
            e => Assert.True(terms.IsProperty(TermOf(e.Name)), $"{e.Name} is no property.")
        );
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task Oai_dc_uses_the_fifteen_elements(string version)
    {
        var elements = Vocabulary.DcElements;
        Assert.All(
            await ElementsAsync("oai_dc", version),
            e => Assert.True(elements.IsProperty(TermOf(e.Name)), $"{e.Name} is no element.")
        );
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task Oai_dc_names_a_type_of_the_type_vocabulary(string version)
    {
        var types = Vocabulary.DcTypes;
        Assert.Single(
            await ElementsAsync("oai_dc", version),
            e => e.Name.LocalName == "type" && types.IsClass("http://purl.org/dc/dcmitype/" + e.Value)
        );
    }

    [Theory]
    [InlineData("http://purl.org/dc/terms/Agent")]
    [InlineData("http://purl.org/dc/terms/author")]
    [InlineData("http://purl.org/dc/elements/1.1/title")]
    public void The_terms_notice_what_is_none_of_their_properties(string term) =>
        Assert.False(Vocabulary.DcTerms.IsProperty(term));

    private static async Task<IReadOnlyList<XElement>> ElementsAsync(string format, string version)
    {
        List<XElement> elements = [.. (await Rendered.XmlAsync(format, Versions.Named(version))).Elements()];
        Assert.NotEmpty(elements);
        return elements;
    }

    private static string TermOf(XName name) => name.NamespaceName + name.LocalName;
}
