using System.Collections.Immutable;
using Quire.Domain.Metadata;

namespace Quire.Exports.Tests.Fixtures;

/// <summary>The fields exporters read, and two blocks of an installation's own.</summary>
/// <remarks>
/// One line a field, children indented. After the name: <c>*</c> multiple, <c>!</c> controlled, <c>@</c> e-mail; then its term.
/// </remarks>
internal static class TestSchema
{
    private const string Citation = """
        title =http://purl.org/dc/terms/title
        subtitle
        alternativeTitle* =http://purl.org/dc/terms/alternative
        otherId*
          otherIdAgency
          otherIdValue
        author* =http://purl.org/dc/terms/creator
          authorName
          authorAffiliation
          authorIdentifierScheme! =http://purl.org/spar/datacite/AgentIdentifierScheme
          authorIdentifier =http://purl.org/spar/datacite/AgentIdentifier
        datasetContact*
          datasetContactName
          datasetContactAffiliation
          datasetContactEmail@
        dsDescription*
          dsDescriptionValue
          dsDescriptionDate
        subject*! =http://purl.org/dc/terms/subject
        keyword*
          keywordValue
          keywordTermURI
          keywordVocabulary
          keywordVocabularyURI
        topicClassification*
          topicClassValue
          topicClassVocab
          topicClassVocabURI
        publication* =http://purl.org/dc/terms/isReferencedBy
          publicationRelationType!
          publicationCitation =http://purl.org/dc/terms/bibliographicCitation
          publicationIDType! =http://purl.org/spar/datacite/ResourceIdentifierScheme
          publicationIDNumber =http://purl.org/spar/datacite/ResourceIdentifier
          publicationURL =https://schema.org/distribution
        notesText
        language*! =http://purl.org/dc/terms/language
        producer*
          producerName
          producerAffiliation
          producerAbbreviation
          producerURL
        productionDate
        productionPlace*
        contributor* =http://purl.org/dc/terms/contributor
          contributorType!
          contributorName
        grantNumber* =https://schema.org/sponsor
          grantNumberAgency
          grantNumberValue
        distributor*
          distributorName
          distributorAffiliation
          distributorAbbreviation
          distributorURL
        distributionDate
        depositor
        dateOfDeposit =http://purl.org/dc/terms/dateSubmitted
        timePeriodCovered* =https://schema.org/temporalCoverage
          timePeriodCoveredStart
          timePeriodCoveredEnd
        dateOfCollection*
          dateOfCollectionStart
          dateOfCollectionEnd
        kindOfData* =http://rdf-vocabulary.ddialliance.org/discovery#kindOfData
        series*
          seriesName
          seriesInformation
        software* =https://www.w3.org/TR/prov-o/#wasGeneratedBy
          softwareName
          softwareVersion
        relatedMaterial*
        relatedDatasets* =http://purl.org/dc/terms/relation
        otherReferences* =http://purl.org/dc/terms/references
        dataSources* =https://www.w3.org/TR/prov-o/#wasDerivedFrom
        originOfSources
        characteristicOfSources
        accessToSources
        """;

    private const string Geospatial = """
        geographicCoverage*
          country!
          state
          city
          otherGeographicCoverage
        geographicUnit*
        geographicBoundingBox*
          westLongitude
          eastLongitude
          northLatitude
          southLatitude
        """;

    private const string Fieldwork = """
        weather
        station
          stationName
          stationTags*
        """;

    private static readonly ImmutableArray<VocabularyValue> Languages =
    [
        new("English", "eng", 0, []),
        new("Norwegian", "nor", 1, []),
        new("Not applicable", "", 2, []),
    ];

    public static readonly MetadataSchema Schema = new([
        Block("citation", "Citation Metadata", "https://dataverse.org/schema/citation/", Citation),
        Block("geospatial", "Geospatial Metadata", null, Geospatial),
        Block("fieldwork", "Fieldwork", "https://shore.example.org/terms#", Fieldwork),
    ]);

    private static MetadataBlock Block(string name, string displayName, string? uri, string lines)
    {
        var fields = new List<FieldType>();
        foreach (var line in lines.Split('\n'))
        {
            if (line.StartsWith(' '))
            {
                var parent = fields[^1] with { Kind = FieldKind.None };
                fields[^1] = parent with { Children = parent.Children.Add(Field(name, line.Trim(), parent.Name)) };
            }
            else
            {
                fields.Add(Field(name, line, parent: null));
            }
        }

        return new()
        {
            Name = name,
            DisplayName = displayName,
            Uri = uri,
            Fields = [.. fields],
        };
    }

    private static FieldType Field(string block, string line, string? parent)
    {
        var parts = line.Split(" =");
        var name = parts[0].TrimEnd('*', '!', '@');
        return new()
        {
            Name = name,
            Title = name,
            Block = block,
            Parent = parent,
            Kind = parts[0].Contains('@') ? FieldKind.Email : FieldKind.Text,
            Multiple = parts[0].Contains('*'),
            Controlled = parts[0].Contains('!'),
            TermUri = parts.Length > 1 ? parts[1] : null,
            Vocabulary = name == "language" ? Languages : [],
        };
    }
}
