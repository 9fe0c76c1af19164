using System.Globalization;
using Quire.Contracts.Metadata;

namespace Quire.Client;

/// <summary>
/// Puts the citation block together. A dataset needs a title, an author, a contact, a description and a subject;
/// everything else is as the field is used.
/// </summary>
/// <example>
/// <code>
/// var citation = new CitationBuilder()
///     .Title("Temperatures of nests")
///     .Author("Ovadia, Noor", affiliation: "Coast Institute", identifierScheme: "ORCID", identifier: "0000-0002-1825-0097")
///     .TimePeriodCovered(new(2024, 5, 1), new(2024, 8, 31));
/// </code>
/// </example>
public sealed class CitationBuilder() : BlockBuilder("citation")
{
    /// <summary>Title; required.</summary>
    public CitationBuilder Title(string title) => With(Field.Text("title", title));

    /// <summary>Subtitle.</summary>
    public CitationBuilder Subtitle(string subtitle) => With(Field.Text("subtitle", subtitle));

    /// <summary>Other titles (6.1 and later take several).</summary>
    public CitationBuilder AlternativeTitles(params IReadOnlyList<string> titles) =>
        With(Field.Texts("alternativeTitle", titles));

    /// <summary>Address of another page about the dataset.</summary>
    public CitationBuilder AlternativeUrl(Uri address) => With(Field.Text("alternativeURL", address.AbsoluteUri));

    /// <summary>Adds an author; one is required.</summary>
    /// <param name="name">Family name first, or the name of an organisation.</param>
    /// <param name="affiliation">Organisation.</param>
    /// <param name="identifierScheme">Such as <c>ORCID</c>.</param>
    /// <param name="identifier">Identifier in that scheme.</param>
    public CitationBuilder Author(
        string name,
        string? affiliation = null,
        string? identifierScheme = null,
        string? identifier = null
    ) =>
        Add(
            "author",
            Text("authorName", name),
            Text("authorAffiliation", affiliation),
            Term("authorIdentifierScheme", identifierScheme),
            Text("authorIdentifier", identifier)
        );

    /// <summary>Adds a contact; one is required.</summary>
    /// <param name="email">E-mail address; never shown to the public.</param>
    /// <param name="name">Name.</param>
    /// <param name="affiliation">Organisation.</param>
    public CitationBuilder Contact(string email, string? name = null, string? affiliation = null) =>
        Add(
            "datasetContact",
            Text("datasetContactName", name),
            Text("datasetContactAffiliation", affiliation),
            Text("datasetContactEmail", email)
        );

    /// <summary>Adds a description; one is required.</summary>
    /// <param name="text">The description; may hold simple HTML.</param>
    /// <param name="date">Its date.</param>
    public CitationBuilder Description(string text, DateOnly? date = null) =>
        Add("dsDescription", Text("dsDescriptionValue", text), Text("dsDescriptionDate", Day(date)));

    /// <summary>Adds subjects of the installation's list; one is required.</summary>
    /// <param name="subjects">Such as <c>Physics</c>.</param>
    public CitationBuilder Subjects(params IReadOnlyList<string> subjects)
    {
        AddTerms("subject", subjects);
        return this;
    }

    /// <summary>Adds a keyword.</summary>
    /// <param name="keyword">The keyword.</param>
    /// <param name="vocabulary">Name of the vocabulary it comes from.</param>
    /// <param name="vocabularyAddress">Address of that vocabulary.</param>
    /// <param name="termAddress">Address of the term itself (6.x).</param>
    public CitationBuilder Keyword(
        string keyword,
        string? vocabulary = null,
        Uri? vocabularyAddress = null,
        Uri? termAddress = null
    ) =>
        Add(
            "keyword",
            Text("keywordValue", keyword),
            Text("keywordTermURI", termAddress?.AbsoluteUri),
            Text("keywordVocabulary", vocabulary),
            Text("keywordVocabularyURI", vocabularyAddress?.AbsoluteUri)
        );

    /// <summary>Adds a classification.</summary>
    /// <param name="term">The term.</param>
    /// <param name="vocabulary">Name of the vocabulary it comes from.</param>
    /// <param name="vocabularyAddress">Address of that vocabulary.</param>
    public CitationBuilder TopicClassification(string term, string? vocabulary = null, Uri? vocabularyAddress = null) =>
        Add(
            "topicClassification",
            Text("topicClassValue", term),
            Text("topicClassVocab", vocabulary),
            Text("topicClassVocabURI", vocabularyAddress?.AbsoluteUri)
        );

    /// <summary>Adds a publication based on the data.</summary>
    /// <param name="citation">Full citation.</param>
    /// <param name="identifierType">Such as <c>doi</c>.</param>
    /// <param name="identifier">Identifier of that type.</param>
    /// <param name="address">Its page.</param>
    public CitationBuilder Publication(
        string citation,
        string? identifierType = null,
        string? identifier = null,
        Uri? address = null
    ) =>
        Add(
            "publication",
            Text("publicationCitation", citation),
            Term("publicationIDType", identifierType),
            Text("publicationIDNumber", identifier),
            Text("publicationURL", address?.AbsoluteUri)
        );

    /// <summary>Notes on the dataset.</summary>
    public CitationBuilder Notes(string notes) => With(Field.Text("notesText", notes));

    /// <summary>Adds languages of the dataset.</summary>
    /// <param name="languages">English names.</param>
    public CitationBuilder Languages(params IReadOnlyList<string> languages)
    {
        AddTerms("language", languages);
        return this;
    }

    /// <summary>Adds a contributor.</summary>
    /// <param name="name">Name.</param>
    /// <param name="type">Such as <c>Data Collector</c>.</param>
    public CitationBuilder Contributor(string name, string? type = null) =>
        Add("contributor", Term("contributorType", type), Text("contributorName", name));

    /// <summary>Adds a grant.</summary>
    /// <param name="agency">Who paid.</param>
    /// <param name="number">Number of the grant.</param>
    public CitationBuilder Grant(string agency, string? number = null) =>
        Add("grantNumber", Text("grantNumberAgency", agency), Text("grantNumberValue", number));

    /// <summary>Adds a distributor.</summary>
    /// <param name="name">Name.</param>
    /// <param name="affiliation">Organisation.</param>
    /// <param name="address">Its page.</param>
    public CitationBuilder Distributor(string name, string? affiliation = null, Uri? address = null) =>
        Add(
            "distributor",
            Text("distributorName", name),
            Text("distributorAffiliation", affiliation),
            Text("distributorURL", address?.AbsoluteUri)
        );

    /// <summary>Date the data were made, to the day.</summary>
    public CitationBuilder ProductionDate(DateOnly date) => With(Field.Text("productionDate", Day(date)!));

    /// <summary>Date the data were made public elsewhere, to the day.</summary>
    public CitationBuilder DistributionDate(DateOnly date) => With(Field.Text("distributionDate", Day(date)!));

    /// <summary>Who deposits.</summary>
    public CitationBuilder Depositor(string name) => With(Field.Text("depositor", name));

    /// <summary>Date of deposit.</summary>
    public CitationBuilder DateOfDeposit(DateOnly date) => With(Field.Text("dateOfDeposit", Day(date)!));

    /// <summary>Adds a period the data are about.</summary>
    /// <param name="start">First day.</param>
    /// <param name="end">Last day.</param>
    public CitationBuilder TimePeriodCovered(DateOnly? start, DateOnly? end) =>
        Add("timePeriodCovered", Text("timePeriodCoveredStart", Day(start)), Text("timePeriodCoveredEnd", Day(end)));

    /// <summary>Adds a period in which the data were collected.</summary>
    /// <param name="start">First day.</param>
    /// <param name="end">Last day.</param>
    public CitationBuilder DateOfCollection(DateOnly? start, DateOnly? end) =>
        Add("dateOfCollection", Text("dateOfCollectionStart", Day(start)), Text("dateOfCollectionEnd", Day(end)));

    /// <summary>Adds kinds of data, such as <c>survey data</c>.</summary>
    /// <param name="kinds">The kinds.</param>
    public CitationBuilder KindsOfData(params IReadOnlyList<string> kinds)
    {
        AddTexts("kindOfData", kinds);
        return this;
    }

    /// <summary>Adds sources the data come from.</summary>
    /// <param name="sources">The sources.</param>
    public CitationBuilder DataSources(params IReadOnlyList<string> sources)
    {
        AddTexts("dataSources", sources);
        return this;
    }

    /// <summary>Adds an identifier another institution gave the dataset.</summary>
    /// <param name="agency">The institution.</param>
    /// <param name="identifier">The identifier.</param>
    public CitationBuilder OtherId(string agency, string identifier) =>
        Add("otherId", Text("otherIdAgency", agency), Text("otherIdValue", identifier));

    private CitationBuilder With(MetadataField field)
    {
        Set(field);
        return this;
    }

    private CitationBuilder Add(string name, params IReadOnlyList<MetadataField?> children)
    {
        AddCompound(name, children);
        return this;
    }

    private static MetadataField? Text(string name, string? value) => value is null ? null : Field.Text(name, value);

    private static MetadataField? Term(string name, string? value) => value is null ? null : Field.Term(name, value);

    private static string? Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
