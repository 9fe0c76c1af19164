using Quire.Domain.Errors;
using Quire.Domain.Identifiers;

namespace Quire.Repository.Datasets.Ddi;

/// <summary>Reads <c>citation</c>: titles, identifiers, people, production, distribution, series.</summary>
internal sealed class DdiCitation(DdiFields fields, DdiNotes notes, PersistentId? identifier)
{
    /// <exception cref="RepositoryException">An identifier is malformed.</exception>
    public void Read(DdiElement study)
    {
        foreach (var citation in study.All("citation"))
        {
            foreach (var titles in citation.All("titlStmt"))
            {
                ReadTitles(titles);
            }

            ReadPeople(citation);
            foreach (var production in citation.All("prodStmt"))
            {
                ReadProduction(production);
            }

            foreach (var distribution in citation.All("distStmt"))
            {
                new DdiDistribution(fields).Read(distribution);
            }

            foreach (var series in citation.All("serStmt"))
            {
                ReadSeries(series);
            }

            notes.Add(citation.All("notes").Concat(citation.All("verStmt").SelectMany(v => v.All("notes"))).Where(IsNote));
        }
    }

    private static bool IsNote(DdiElement note) => !DdiNotes.IsFingerprint(note);

    private void ReadTitles(DdiElement titles)
    {
        fields.Add("title", titles.All("titl"));
        fields.Add("subtitle", titles.All("subTitl"));
        fields.Add("alternativeTitle", titles.All("altTitl"));
        foreach (var number in titles.All("IDNo"))
        {
            var (agency, text) = (number.Take("agency"), DdiText.Line(number));
            if (!IsOwn(agency, text, number))
            {
                fields.AddCompound("otherId", number, ("otherIdAgency", agency), ("otherIdValue", text));
            }
        }
    }

    // The identifier the dataset is given anyway need not be said twice.
    private bool IsOwn(string? agency, string text, DdiElement number)
    {
        var isDoi = agency is "DOI" or "doi" or "dara";
        if (!isDoi && agency is not ("handle" or "hdl" or "perma"))
        {
            return false;
        }

        // DOIs stand here with their protocol and without.
        var known =
            PersistentId.TryParse(text, out var pid) || (isDoi && PersistentId.TryParse($"doi:{text}", out pid)) ? pid : null;
        if (known is null && isDoi)
        {
            throw DdiErrors.IdentifierMalformed(number.Line, text);
        }

        return known is not null && known.Key == identifier?.Key;
    }

    private void ReadPeople(DdiElement citation)
    {
        foreach (var people in citation.All("rspStmt"))
        {
            foreach (var author in people.All("AuthEnty"))
            {
                fields.AddCompound(
                    "author",
                    author,
                    ("authorName", fields.TextFor("authorName", author)),
                    ("authorAffiliation", author.Take("affiliation"))
                );
            }

            foreach (var other in people.All("othId"))
            {
                fields.AddCompound(
                    "contributor",
                    other,
                    ("contributorName", fields.TextFor("contributorName", other)),
                    ("contributorType", fields.TakeMatched("contributorType", other, "role"))
                );
            }
        }
    }

    private void ReadProduction(DdiElement production)
    {
        foreach (var producer in production.All("producer"))
        {
            fields.AddCompound("producer", producer, DdiDistribution.Organisation("producer", producer, fields));
        }

        DdiDates.Add(fields, "productionDate", production.All("prodDate"));
        fields.Add("productionPlace", production.All("prodPlac"));
        foreach (var software in production.All("software"))
        {
            fields.AddCompound(
                "software",
                software,
                ("softwareName", fields.TextFor("softwareName", software)),
                ("softwareVersion", software.Take("version"))
            );
        }

        foreach (var grant in production.All("grantNo"))
        {
            fields.AddCompound(
                "grantNumber",
                grant,
                ("grantNumberAgency", grant.Take("agency")),
                ("grantNumberValue", fields.TextFor("grantNumberValue", grant))
            );
        }
    }

    private void ReadSeries(DdiElement series)
    {
        var names = series.All("serName").Select(n => fields.TextFor("seriesName", n)).ToList();
        var facts = series.All("serInfo").Select(n => fields.TextFor("seriesInformation", n)).ToList();
        // A series may have names in several languages; what is said of it stands once.
        fields.AddCompound(
            "series",
            series,
            ("seriesName", string.Join(", ", names)),
            ("seriesInformation", string.Join('\n', facts))
        );
    }
}
