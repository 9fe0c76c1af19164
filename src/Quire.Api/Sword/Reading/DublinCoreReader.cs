using Quire.Domain.Errors;
using Quire.Domain.Metadata;

namespace Quire.Api.Sword.Reading;

/// <summary>Makes metadata of the terms of an entry, and of what depositors never say: who they are and when it was.</summary>
/// <param name="schema">The blocks in use.</param>
internal sealed class DublinCoreReader(MetadataSchema schema)
{
    private const string Subject = "subject";
    private const string Contact = "datasetContact";
    private static readonly string[] Settled = ["depositor", "dateOfDeposit", Contact];
    private static readonly string[] OfTerms = ["license", "rights"];

    /// <summary>Terms nothing is kept of, because no field holds them.</summary>
    public static IReadOnlyList<string> Unkept(IReadOnlyList<DublinCoreTerm> terms) =>
        [
            .. terms
                .Select(t => t.Name)
                .Where(n =>
                    n != Subject
                    && !OfTerms.Contains(n)
                    && !DublinCoreFields.Plain.ContainsKey(n)
                    && !DublinCoreFields.Compounds.ContainsKey(n)
                )
                .Distinct(StringComparer.Ordinal),
        ];

    /// <param name="terms">The terms.</param>
    /// <param name="depositor">Who sends them.</param>
    /// <param name="before">
    /// What the dataset holds: who deposited it and when stay, and whom to ask unless the terms say so. Null for a new one.
    /// </param>
    /// <exception cref="RepositoryException">A term cannot be kept.</exception>
    public MetadataDocument Read(IReadOnlyList<DublinCoreTerm> terms, Depositor depositor, MetadataDocument? before)
    {
        var fields = new FieldsBuilder(schema);
        foreach (var term in terms.Where(t => t.Text.Length > 0))
        {
            Add(fields, term);
        }

        if (!fields.Has(Subject))
        {
            fields.Add(Subject, MetadataDocument.NotAvailable);
        }

        if (!fields.Has(Contact))
        {
            fields.Add(Contact, ("datasetContactName", depositor.Name), ("datasetContactEmail", depositor.Email));
        }

        fields.Add("depositor", depositor.Name);
        fields.Add("dateOfDeposit", depositor.Today);
        var document = fields.Build();
        return before is null ? document : Settled.Aggregate(document, (d, field) => Keeping(d, field, terms, before));
    }

    private static MetadataDocument Keeping(
        MetadataDocument document,
        string field,
        IReadOnlyList<DublinCoreTerm> terms,
        MetadataDocument before
    ) =>
        before.Fields.TryGetValue(field, out var kept) && !(field == Contact && terms.Any(IsContact))
            ? document.With(field, kept)
            : document;

    private static bool IsContact(DublinCoreTerm term) =>
        term.Name == "contributor"
        && string.Equals(term.Attributes.GetValueOrDefault("type"), "Contact", StringComparison.OrdinalIgnoreCase);

    private void Add(FieldsBuilder fields, DublinCoreTerm term)
    {
        if (term.Name == Subject)
        {
            AddSubject(fields, term.Text);
        }
        else if (IsContact(term))
        {
            fields.Add(
                Contact,
                (
                    "datasetContactEmail",
                    term.Text.Contains('@', StringComparison.Ordinal)
                        ? term.Text
                        : throw SwordErrors.ContactWithoutEmail(term.Text)
                )
            );
        }
        else if (DublinCoreFields.Plain.TryGetValue(term.Name, out var plain))
        {
            if (!fields.Add(plain, term.Text))
            {
                throw SwordErrors.TermTwice("dcterms:" + term.Name);
            }
        }
        else if (DublinCoreFields.Compounds.TryGetValue(term.Name, out var compound))
        {
            fields.Add(
                compound.Field,
                compound
                    .Attributes.Select(a => (a.Child, term.Attributes.GetValueOrDefault(a.Attribute)))
                    .Prepend((compound.Child, term.Text))
            );
        }
    }

    // What the vocabulary of subjects does not know is a keyword.
    private void AddSubject(FieldsBuilder fields, string text)
    {
        if (schema.TryGetField(Subject, out var type) && schema.TryMatchVocabulary(type, text, lenient: true, out _))
        {
            fields.Add(Subject, text);
        }
        else
        {
            fields.Add("keyword", ("keywordValue", text));
        }
    }
}
