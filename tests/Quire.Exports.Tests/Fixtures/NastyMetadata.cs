using Quire.Domain.Metadata;

namespace Quire.Exports.Tests.Fixtures;

/// <summary>What depositors and imports have brought into real repositories, gathered in one dataset.</summary>
internal static class NastyMetadata
{
    private const string Bad = "x\u0000\u0008\u000B\u001F\uFFFE\uD83D \uDE00 ok \uD83D\uDE00 ]]> <![CDATA[ &amp; &bogus; \u2028";

    public static readonly MetadataDocument Document = new MetadataBuilder()
        .Set("title", "  " + Bad + "\r\nsecond line  ")
        .Set("subtitle", "\u0001\u0002")
        .Set("alternativeTitle", "", " ", Bad)
        .Add("otherId", ("otherIdAgency", "\u0001"), ("otherIdValue", Bad))
        .Add(
            "author",
            ("authorName", Bad + ", given"),
            ("authorAffiliation", Bad),
            ("authorIdentifierScheme", "ORCID"),
            ("authorIdentifier", Bad)
        )
        .Add("author", ("authorName", "\u0001"))
        .Add("author", ("authorName", ","))
        .Add(
            "author",
            ("authorName", "No, Scheme"),
            ("authorIdentifierScheme", Bad),
            ("authorIdentifier", "https://a.example/<b> c")
        )
        .Add("author", ("authorAffiliation", "nameless"))
        .Add("author")
        .Add("datasetContact", ("datasetContactName", "a@b.example"), ("datasetContactEmail", Bad))
        .Add(
            "dsDescription",
            (
                "dsDescriptionValue",
                "<script>alert('x')</script><p onclick=\"x>y\">text < 5 <unknown> </p><!-- c --><a href='u'>link</a> <b" + Bad
            )
        )
        .Add("dsDescription", ("dsDescriptionValue", string.Concat(Enumerable.Repeat("word <i>", 2000))))
        .Add("dsDescription", ("dsDescriptionValue", "<p></p>"))
        .Set("subject", "Subject nobody listed", Bad)
        .Add("keyword", ("keywordValue", Bad), ("keywordVocabularyURI", "http://[bad"), ("keywordTermURI", "javascript:alert(1)"))
        .Add(
            "publication",
            ("publicationRelationType", "IsEatenBy"),
            ("publicationIDType", "DASH-NRS"),
            ("publicationIDNumber", Bad)
        )
        .Add(
            "publication",
            ("publicationIDType", "doi"),
            ("publicationIDNumber", "no doi"),
            ("publicationURL", "https://x.example/a b")
        )
        .Add("publication", ("publicationIDType", "ark"), ("publicationIDNumber", "\u0001"))
        .Add("publication", ("publicationIDType", "url"))
        .Set("notesText", Bad)
        .Set("language", "English", "Klingon")
        .Add("producer", ("producerName", "\uD800"))
        .Add("contributor", ("contributorType", "Funder"), ("contributorName", "\u0001"))
        .Add("contributor", ("contributorType", Bad), ("contributorName", Bad))
        .Add("grantNumber", ("grantNumberAgency", "\u0001"), ("grantNumberValue", "\u0001"))
        .Set("productionDate", "0044-13-45")
        .Set("distributionDate", "99999")
        .Set("dateOfDeposit", "-12")
        .Add("timePeriodCovered", ("timePeriodCoveredStart", Bad), ("timePeriodCoveredEnd", "12345 BC"))
        .Add("timePeriodCovered", ("timePeriodCoveredStart", "9999 BC"), ("timePeriodCoveredEnd", "1 AD"))
        .Set("kindOfData", "\u0001")
        .Add("geographicCoverage", ("country", "Atlantis"), ("city", "\u0001"))
        .Add(
            "geographicBoundingBox",
            ("westLongitude", "200"),
            ("eastLongitude", "10"),
            ("northLatitude", "5"),
            ("southLatitude", "1")
        )
        .Add(
            "geographicBoundingBox",
            ("westLongitude", "NaN"),
            ("eastLongitude", "10"),
            ("northLatitude", "5"),
            ("southLatitude", "1")
        )
        .Add("geographicBoundingBox", ("westLongitude", "10"))
        .Add("title2")
        .Set("series", "stored before it became compound")
        .Build();
}
