using Quire.Domain.Errors;

namespace Quire.Repository.Datasets.Ddi;

/// <summary>Refusals of DDI documents.</summary>
internal static class DdiErrors
{
    public static RepositoryException Malformed(int line, string element, string problem) =>
        Refuse.BadRequest("dataset.ddi.malformed", $"Line {line}, element {element}: {problem}");

    public static RepositoryException IdentifierMalformed(int line, string text) =>
        Refuse.BadRequest("dataset.ddi.identifier-malformed", $"Line {line}, element IDNo: '{text}' is no DOI.");

    public static RepositoryException TooLong(int most) =>
        Refuse.TooLarge("dataset.ddi.too-long", $"A document of more than {most} bytes is not read.");

    public static RepositoryException Invalid(IReadOnlyList<FieldProblem> list, string problems) =>
        Refuse.Metadata("dataset.ddi.invalid", $"Validation Failed: {problems}", list);
}
