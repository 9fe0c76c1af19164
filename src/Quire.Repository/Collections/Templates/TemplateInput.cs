using Quire.Domain.Datasets;
using Quire.Domain.Metadata;

namespace Quire.Repository.Collections.Templates;

/// <summary>What a template is to hold, or what is to change in it.</summary>
/// <param name="Name">Its name; null where it stays.</param>
/// <param name="Fields">Fields with their values; null where all stay, empty for none.</param>
/// <param name="Instructions">What depositors are told of fields, by their names; null where all stays.</param>
public sealed record TemplateInput(
    string? Name,
    IReadOnlyList<FieldUpdate>? Fields,
    IReadOnlyDictionary<string, string>? Instructions
)
{
    /// <summary>
    /// Licence or terms of use, and terms of access; without either, and without terms of access, the template says nothing of
    /// them. Null where all stay.
    /// </summary>
    public TermsOfUse? Terms { get; init; }
}
