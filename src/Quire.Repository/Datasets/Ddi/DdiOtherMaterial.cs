namespace Quire.Repository.Datasets.Ddi;

/// <summary>Reads <c>othrStdyMat</c>: publications, other studies and material.</summary>
internal static class DdiOtherMaterial
{
    private const string IdentifierType = "publicationIDType";

    public static void Read(DdiElement study, DdiFields fields)
    {
        foreach (var other in study.All("othrStdyMat"))
        {
            foreach (var material in other.All("relMat"))
            {
                if (material.Look("type") == "replicationFor")
                {
                    AddPublication(material, fields);
                }
                else
                {
                    fields.Add("relatedMaterial", material);
                }
            }

            fields.Add("relatedDatasets", other.All("relStdy"));
            fields.Add("otherReferences", other.All("othRefs"));
            foreach (var publication in other.All("relPubl"))
            {
                AddPublication(publication, fields);
            }
        }
    }

    private static void AddPublication(DdiElement publication, DdiFields fields)
    {
        var citations = publication.All("citation").ToList();
        var links = publication
            .All("ExtLink")
            .Concat(citations.SelectMany(c => c.All("holdings")))
            .Select(l => l.Take("URI"))
            .OfType<string>()
            .ToList();
        var number = citations.SelectMany(c => c.All("titlStmt")).SelectMany(t => t.All("IDNo")).FirstOrDefault();
        fields.AddCompound(
            "publication",
            publication,
            ("publicationCitation", CitedAs(publication, citations)),
            (IdentifierType, fields.TakeMatched(IdentifierType, number, "agency")),
            ("publicationIDNumber", number is null ? null : DdiText.Line(number)),
            ("publicationURL", links.FirstOrDefault())
        );
    }

    // Documents write a publication as a citation in parts, as one text, or both.
    private static string CitedAs(DdiElement publication, IEnumerable<DdiElement> citations)
    {
        publication.Take();
        var own = string.Concat(publication.Content.OfType<string>());
        var paragraphs = publication.Elements.Where(e => e.Name is not ("citation" or "ExtLink")).Select(DdiText.Line);
        var cited = citations.Select(CitedAs);
        return string.Join(
            ' ',
            string.Join(' ', paragraphs.Prepend(own).Concat(cited)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
    }

    private static string CitedAs(DdiElement citation)
    {
        var whole = citation.All("biblCit").Select(DdiText.Line).ToList();
        var titles = citation.All("titlStmt").SelectMany(t => t.All("titl"));
        return string.Join(' ', whole.Count > 0 ? whole : titles.Select(DdiText.Line));
    }
}
