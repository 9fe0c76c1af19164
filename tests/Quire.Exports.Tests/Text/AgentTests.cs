using Quire.Exports.Text;

namespace Quire.Exports.Tests.Text;

public sealed class AgentTests
{
    [Theory]
    [InlineData("Strand, Ingrid", null, true, "Ingrid", "Strand")]
    [InlineData("King, Martin, Jr.", null, true, null, null)]
    [InlineData("Ingrid Strand", "ORCID", true, null, null)]
    [InlineData("Schooley, Ann", null, true, "Ann", "Schooley")]
    [InlineData("Centre for Seas, Bergen", null, false, null, null)]
    [InlineData("Institut für Meere, Kiel", null, false, null, null)]
    [InlineData("Shore, Inc.", null, false, null, null)]
    [InlineData("Strand, Ingrid", "ROR", false, null, null)]
    [InlineData("ACME", null, false, null, null)]
    [InlineData("Strand,", null, false, null, null)]
    public void Tells_people_from_organisations(string name, string? scheme, bool person, string? given, string? family) =>
        Assert.Equal(new AgentName(name, person, given, family), AgentName.Parse(name, scheme));

    [Theory]
    [InlineData("ORCID", "0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097")]
    [InlineData("orcid", "http://orcid.org/0000-0002-1694-233X", "https://orcid.org/0000-0002-1694-233X")]
    [InlineData("ORCID", "orcid.org/0000-0002-1694-233X", "https://orcid.org/0000-0002-1694-233X")]
    [InlineData("ORCID", "https://orcid.org/0000-0001-5109-3700/", "https://orcid.org/0000-0001-5109-3700")]
    [InlineData("ORCID", "https://www.orcid.org/0000-0001-5109-3700", "https://orcid.org/0000-0001-5109-3700")]
    [InlineData("ORCID", "0000-0002-1694-233x", "https://orcid.org/0000-0002-1694-233X")]
    [InlineData("ORCID", "ORCID: 0000-0001-5109-3700", "https://orcid.org/0000-0001-5109-3700")]
    [InlineData("ORCID", "0000000151093700", "https://orcid.org/0000-0001-5109-3700")]
    [InlineData("ISNI", "0000 0001 2103 2683", "http://www.isni.org/isni/0000000121032683")]
    [InlineData("ISNI", "https://isni.org/isni/0000000121032683", "http://www.isni.org/isni/0000000121032683")]
    [InlineData("ISNI", "ISNI 0000-0001-2103-2683", "http://www.isni.org/isni/0000000121032683")]
    [InlineData("LCNA", "n79021164", "http://id.loc.gov/authorities/names/n79021164")]
    [InlineData("LCNA", "n  79-21164", "http://id.loc.gov/authorities/names/n79021164")]
    [InlineData("LCNA", "no 2008012345", "http://id.loc.gov/authorities/names/no2008012345")]
    [InlineData("ROR", "01s2ver83", "https://ror.org/01s2ver83")]
    [InlineData("ResearcherID", "A-1009-2008", "https://publons.com/researcher/A-1009-2008/")]
    [InlineData("ROR", "https://ror.org/01s2ver83", "https://ror.org/01s2ver83")]
    [InlineData("ROR", "http://www.ror.org/01S2VER83/", "https://ror.org/01s2ver83")]
    [InlineData("ROR", "ROR ID: 01s2ver83", "https://ror.org/01s2ver83")]
    [InlineData("ResearcherID", "https://publons.com/researcher/A-1009-2008/", "https://publons.com/researcher/A-1009-2008/")]
    [InlineData("ResearcherID", "http://www.researcherid.com/rid/A-1009-2008", "https://publons.com/researcher/A-1009-2008/")]
    [InlineData(
        "ResearcherID",
        "https://www.webofscience.com/wos/author/record/A-1009-2008",
        "https://publons.com/researcher/A-1009-2008/"
    )]
    [InlineData("ResearcherID", "ResearcherID: a-1009-2008", "https://publons.com/researcher/A-1009-2008/")]
    [InlineData("ResearcherID", "RID: A-1009-2008", "https://publons.com/researcher/A-1009-2008/")]
    [InlineData("ResearcherID", "RID-1009-2019", "https://publons.com/researcher/RID-1009-2019/")]
    [InlineData("ResearcherID", "A\u20111009\u20112008", "https://publons.com/researcher/A-1009-2008/")]
    [InlineData("DAI", "068792506", "info:eu-repo/dai/nl/068792506")]
    [InlineData("DAI", "info:eu-repo/dai/nl/071792279", "info:eu-repo/dai/nl/071792279")]
    [InlineData("DAI", "DAI: 068 792 506", "info:eu-repo/dai/nl/068792506")]
    [InlineData("VIAF", "75121530", "https://viaf.org/viaf/75121530")]
    [InlineData("VIAF", "http://viaf.org/viaf/75121530/#Adams", "https://viaf.org/viaf/75121530")]
    [InlineData("VIAF", "www.viaf.org/viaf/75121530/", "https://viaf.org/viaf/75121530")]
    [InlineData("VIAF", "VIAF ID: 75121530", "https://viaf.org/viaf/75121530")]
    [InlineData("GND", "118540238", "https://d-nb.info/gnd/118540238")]
    [InlineData("GND", "http://d-nb.info/gnd/118540238", "https://d-nb.info/gnd/118540238")]
    [InlineData("GND", "https://lobid.org/gnd/118540238", "https://d-nb.info/gnd/118540238")]
    [InlineData("GND", "(DE-588)4005728-8", "https://d-nb.info/gnd/4005728-8")]
    [InlineData("GND", "GND 2007744-0", "https://d-nb.info/gnd/2007744-0")]
    [InlineData("GND", "gnd: 101234567x", "https://d-nb.info/gnd/101234567X")]
    [InlineData("ScopusID", "7004212771", "https://www.scopus.com/authid/detail.uri?authorId=7004212771")]
    [InlineData("ScopusID", "Scopus Author ID: 7004212771", "https://www.scopus.com/authid/detail.uri?authorId=7004212771")]
    [InlineData(
        "ScopusID",
        "http://www.scopus.com/authid/detail.url?authorID=7004212771&eid=2",
        "https://www.scopus.com/authid/detail.uri?authorId=7004212771"
    )]
    [InlineData("LCNA", "LCCN n79-21164", "http://id.loc.gov/authorities/names/n79021164")]
    [InlineData("LCNA", "LCNAF n79021164", "http://id.loc.gov/authorities/names/n79021164")]
    [InlineData("LCNA", "https://lccn.loc.gov/n79021164", "http://id.loc.gov/authorities/names/n79021164")]
    [InlineData("ORCID", "0000\u20130001\u20135109\u20133700", "https://orcid.org/0000-0001-5109-3700")]
    [InlineData("Staff page", "https://shore.example.org/ingrid", "https://shore.example.org/ingrid")]
    public void Makes_an_address_of_an_identifier(string scheme, string value, string url) =>
        Assert.Equal(url, AgentIdentifier.TryCreate(scheme, value)?.Url);

    [Theory]
    [InlineData("ORCID", "0000-0002-1825-00977")]
    [InlineData("ORCID", "0000-0002-1825-0098")]
    [InlineData("ISNI", "0000 0001 2103 2684")]
    [InlineData("LCNA", "n1")]
    [InlineData("ROR", "01s2ver50")]
    [InlineData("ROR", "https://ror.org/11s2ver50")]
    [InlineData("GND", "118540239")]
    [InlineData("GND", "4005728-9")]
    [InlineData("DAI", "068792507")]
    [InlineData("DAI", "123456785")]
    [InlineData("VIAF", "Adams, Douglas")]
    [InlineData("ScopusID", "Ingrid")]
    [InlineData("ResearcherID", "Ingrid Strand")]
    [InlineData("ORCID", "Ingrid")]
    [InlineData("VIAF", "")]
    [InlineData("Staff number", "17")]
    [InlineData("", "0000-0002-1825-0097")]
    [InlineData(null, null)]
    public void Makes_no_address_of_what_is_no_identifier(string? scheme, string? value) =>
        Assert.Null(AgentIdentifier.TryCreate(scheme, value));
}
