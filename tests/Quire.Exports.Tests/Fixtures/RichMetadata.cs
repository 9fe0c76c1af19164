using Quire.Domain.Metadata;

namespace Quire.Exports.Tests.Fixtures;

/// <summary>Metadata with everything filled, and an excerpt of it.</summary>
internal static class RichMetadata
{
    public static readonly MetadataDocument Document = new MetadataBuilder()
        .Set("title", "Life in tidal pools")
        .Set("subtitle", "Counts from two winters")
        .Set("alternativeTitle", "Liv i fjæra", "Pool counts")
        .Add("otherId", ("otherIdAgency", "Harbour office"), ("otherIdValue", "HO-17"))
        .Add("otherId", ("otherIdValue", "17/b"))
        .Add(
            "author",
            ("authorName", "Strand, Ingrid"),
            ("authorAffiliation", "Shore Institute"),
            ("authorIdentifierScheme", "ORCID"),
            ("authorIdentifier", "0000-0002-1825-0097")
        )
        .Add(
            "author",
            ("authorName", "Shore Institute"),
            ("authorAffiliation", "https://ror.org/01s2ver83"),
            ("authorIdentifierScheme", "ROR"),
            ("authorIdentifier", "https://ror.org/01s2ver83")
        )
        .Add("author", ("authorName", "King, Martin, Jr."), ("authorIdentifierScheme", "ORCID"), ("authorIdentifier", "not one"))
        .Add(
            "datasetContact",
            ("datasetContactName", "Strand, Ingrid"),
            ("datasetContactAffiliation", "Shore Institute"),
            ("datasetContactEmail", "ingrid@shore.example.org")
        )
        .Add(
            "dsDescription",
            ("dsDescriptionValue", "<p>Counts of <i>Littorina</i> &amp; others; p &lt; 0.05.</p><p>Two winters.</p>"),
            ("dsDescriptionDate", "2024-01-01")
        )
        .Add("dsDescription", ("dsDescriptionValue", "Telling i fjæra"))
        .Set("subject", "Earth and Environmental Sciences", "Medicine, Health and Life Sciences")
        .Add(
            "keyword",
            ("keywordValue", "snails"),
            ("keywordTermURI", "http://id.example.org/snails"),
            ("keywordVocabulary", "Shore Terms"),
            ("keywordVocabularyURI", "http://id.example.org/")
        )
        .Add("keyword", ("keywordValue", "tides"), ("keywordVocabularyURI", "no address"))
        .Add(
            "topicClassification",
            ("topicClassValue", "Zoology"),
            ("topicClassVocab", "Topics"),
            ("topicClassVocabURI", "https://topics.example.org/list of topics")
        )
        .Add(
            "publication",
            ("publicationRelationType", "IsCitedBy"),
            ("publicationCitation", "Strand, I. <em>Pools</em>. 2024."),
            ("publicationIDType", "doi"),
            ("publicationIDNumber", "https://doi.org/10.1234/pools"),
            ("publicationURL", "https://doi.org/10.1234/pools")
        )
        .Add(
            "publication",
            ("publicationCitation", "On winter"),
            ("publicationIDType", "isbn"),
            ("publicationIDNumber", "978-3-16-148410-0")
        )
        .Add(
            "publication",
            ("publicationRelationType", "IsSupplementTo"),
            ("publicationIDType", "cstr"),
            ("publicationIDNumber", "cstr:1"),
            ("publicationURL", "https://cstr.example.org/1")
        )
        .Add("publication", ("publicationRelationType", "References"), ("publicationIDNumber", "hdl:1902.1/OLD"))
        .Set("notesText", "Counted at <b>low</b> water.")
        .Set("language", "Norwegian")
        .Add(
            "producer",
            ("producerName", "Shore Institute"),
            ("producerAffiliation", "Coast University"),
            ("producerAbbreviation", "SI"),
            ("producerURL", "https://shore.example.org")
        )
        .Set("productionDate", "2023-02-28")
        .Set("productionPlace", "Bodø", "Tromsø")
        .Add("contributor", ("contributorType", "Data Collector"), ("contributorName", "Berg, Ola"))
        .Add("contributor", ("contributorType", "Funder"), ("contributorName", "Sea Fund"))
        .Add("contributor", ("contributorType", "Lighthouse Keeper"), ("contributorName", "Fyr, Kari"))
        .Add("grantNumber", ("grantNumberAgency", "Sea Fund"), ("grantNumberValue", "SF-1"))
        .Add("grantNumber", ("grantNumberAgency", "https://ror.org/00epmv149"))
        .Add("grantNumber", ("grantNumberValue", "only a number"))
        .Add("distributor", ("distributorName", "Shore Data Archive"), ("distributorAffiliation", "Shore Institute"))
        .Set("distributionDate", "2024-03")
        .Set("depositor", "Strand, Ingrid")
        .Set("dateOfDeposit", "2024-03-01")
        .Add("timePeriodCovered", ("timePeriodCoveredStart", "2022-11-01"), ("timePeriodCoveredEnd", "2023-02-28"))
        .Add("timePeriodCovered", ("timePeriodCoveredStart", "44 BC"), ("timePeriodCoveredEnd", "[1200?]"))
        .Add("timePeriodCovered", ("timePeriodCoveredStart", "1999"))
        .Add("dateOfCollection", ("dateOfCollectionStart", "2022-11-05"), ("dateOfCollectionEnd", "2023-02-20T10:00:00"))
        .Add("dateOfCollection", ("dateOfCollectionStart", "last spring"))
        .Set("kindOfData", "Survey data", "Photographs")
        .Add("series", ("seriesName", "Pool Counts"), ("seriesInformation", "Yearly since 1990"))
        .Add("software", ("softwareName", "R"), ("softwareVersion", "4.3"))
        .Add("software", ("softwareName", "Pencil"))
        .Set("relatedMaterial", "Log books")
        .Set("relatedDatasets", "Counts of 1990")
        .Set("otherReferences", "Chart 12")
        .Set("dataSources", "Own counts")
        .Set("originOfSources", "The shore")
        .Set("characteristicOfSources", "Wet")
        .Set("accessToSources", "On foot")
        .Add(
            "geographicCoverage",
            ("country", "Norway"),
            ("state", "Nordland"),
            ("city", "Bodø"),
            ("otherGeographicCoverage", "Saltstraumen")
        )
        .Add("geographicCoverage", ("otherGeographicCoverage", "North Atlantic"))
        .Set("geographicUnit", "Pool")
        .Add(
            "geographicBoundingBox",
            ("westLongitude", "14.1"),
            ("eastLongitude", "14.9"),
            ("northLatitude", "67.4"),
            ("southLatitude", "67.1")
        )
        .Add(
            "geographicBoundingBox",
            ("westLongitude", "14.5"),
            ("eastLongitude", "14.5"),
            ("northLatitude", "67.2"),
            ("southLatitude", "67.2")
        )
        .Set("weather", "Windy")
        .Add("station", ("stationName", "Pier"), ("stationTags", "salt"), ("stationTags", "wind"))
        .Set("fieldOfARemovedBlock", "kept, but without a place in any format")
        .Build();

    public static readonly MetadataDocument Short = new MetadataBuilder()
        .Set("title", "Harbour log")
        .Add("author", ("authorName", "Harbour Office"))
        .Add("dsDescription", ("dsDescriptionValue", "Ships in and out."))
        .Set("subject", "Other")
        .Build();
}
