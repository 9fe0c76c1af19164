using System.Globalization;
using Quire.Domain.Datasets;
using Quire.Domain.Errors;
using Quire.Domain.Identifiers;
using Quire.Domain.Metadata;

namespace Quire.Repository.Datasets.Ddi;

/// <summary>Makes the draft of a dataset of what a DDI document says of a study.</summary>
/// <param name="schema">The blocks in use.</param>
/// <param name="licenses">What may be chosen as licence.</param>
/// <param name="languages">The languages metadata may be written in.</param>
internal sealed class DdiReader(MetadataSchema schema, LicenseChoice licenses, IReadOnlyList<string> languages)
{
    private const string Subject = "subject";

    /// <param name="root">The document.</param>
    /// <param name="identifier">Identifier the dataset is to have; null for a new one.</param>
    /// <exception cref="RepositoryException">A value is none its field can have.</exception>
    public DdiDataset Read(DdiElement root, PersistentId? identifier)
    {
        var fields = new DdiFields(schema);
        var notes = new DdiNotes(fields);
        var access = new DdiAccess(licenses, notes);
        // A dataset is one study. What is said of others is left, and told.
        foreach (var study in root.All("stdyDscr").Take(1))
        {
            new DdiCitation(fields, notes, identifier).Read(study);
            new DdiStudyInfo(fields, notes).Read(study);
            new DdiMethod(fields, notes).Read(study);
            access.Read(study);
            DdiOtherMaterial.Read(study, fields);
            fields.Join("datasetLevelErrorNotes", study.All("notes"));
        }

        notes.Write();
        // Some documents have no other identifier than that of the whole.
        if (!fields.Has("otherId"))
        {
            fields.AddCompound("otherId", root, ("otherIdValue", root.Take("ID")));
        }

        if (!fields.Has(Subject))
        {
            fields.Add(Subject, MetadataDocument.NotAvailable, root);
        }

        var language = root.Look("xml:lang") is { } said && languages.Contains(said) ? said : null;
        var metadata = fields.Build();
        MustBeValid(metadata, fields);
        return new(
            new(metadata, access.Terms) { IsSilentOnTerms = access.IsSilent, MetadataLanguage = language },
            [.. LanguageLeft(root, language), .. DdiLeft.Of(root)]
        );
    }

    private static IEnumerable<string> LanguageLeft(DdiElement root, string? language) =>
        root.Look("xml:lang") is { } said && said != language
            ?
            [
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"@xml:lang (line {root.Line}): '{said}' is no language of metadata here."
                ),
            ]
            : [];

    // What is missing is for the collection to say; what is there is told with the place it comes from.
    private void MustBeValid(MetadataDocument metadata, DdiFields fields)
    {
        var problems = MetadataValidator
            .Validate(metadata, schema, FieldRequirements.None)
            .Select(p =>
                fields.SourceOf(p.Path) is { } source
                    ? p with
                    {
                        Message = string.Create(
                            CultureInfo.InvariantCulture,
                            $"Line {source.Line}, element {source.Name}: {p.Message}"
                        ),
                    }
                    : p
            )
            .ToList();
        if (problems.Count > 0)
        {
            throw DdiErrors.Invalid(
                problems,
                string.Join(", ", problems.Select(p => $"{p.Message} (Invalid value:{p.Value ?? "null"})")) + "."
            );
        }
    }
}
