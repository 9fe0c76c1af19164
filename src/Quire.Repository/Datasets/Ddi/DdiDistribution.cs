namespace Quire.Repository.Datasets.Ddi;

/// <summary>Reads <c>distStmt</c>: distributors, contacts, who deposited and when.</summary>
internal sealed class DdiDistribution(DdiFields fields)
{
    public void Read(DdiElement distribution)
    {
        // The archive a document comes from does not distribute what is made of it here.
        foreach (var distributor in distribution.All("distrbtr").Where(d => d.Look("source") != "archive"))
        {
            fields.AddCompound("distributor", distributor, Organisation("distributor", distributor, fields));
        }

        foreach (var contact in distribution.All("contact"))
        {
            fields.AddCompound(
                "datasetContact",
                contact,
                ("datasetContactName", fields.TextFor("datasetContactName", contact)),
                ("datasetContactAffiliation", contact.Take("affiliation")),
                ("datasetContactEmail", contact.Take("email"))
            );
        }

        fields.Add("depositor", distribution.All("depositr"));
        DdiDates.Add(fields, "dateOfDeposit", distribution.All("depDate"));
        DdiDates.Add(fields, "distributionDate", distribution.All("distDate"));
    }

    /// <summary>A producer or distributor.</summary>
    /// <param name="field">The field, with which its children begin.</param>
    /// <param name="element">The element.</param>
    /// <param name="fields">Where it goes.</param>
    public static IEnumerable<(string Child, string? Text)> Organisation(string field, DdiElement element, DdiFields fields) =>
        [
            ($"{field}Name", fields.TextFor($"{field}Name", element)),
            ($"{field}Affiliation", element.Take("affiliation")),
            ($"{field}Abbreviation", element.Take("abbr")),
            ($"{field}URL", element.Take("URI")),
            // Documents of Dataverse installations put the address of the logo here, others what somebody did.
            ($"{field}LogoURL", IsAddress(element.Look("role")) ? element.Take("role") : null),
        ];

    private static bool IsAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
}
